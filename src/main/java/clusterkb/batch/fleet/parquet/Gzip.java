package clusterkb.batch.fleet.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses pages with what the JDK has, so that no native library is needed beside it. */
final class Gzip implements BytesInputCompressor {
  /** A stream that compresses little and fast; pages hold repetitions of few words. */
  private static final class Fast extends GZIPOutputStream {
    Fast(ByteArrayOutputStream out) throws IOException {
      super(out, 1 << 13);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  @Override
  public BytesInput compress(BytesInput bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Fast compressing = new Fast(out)) {
      bytes.writeAllTo(compressing);
    }
    return BytesInput.from(out.toByteArray());
  }

  @Override
  public CompressionCodecName getCodecName() {
    return CompressionCodecName.GZIP;
  }

  @Override
  public void release() {
    // Nothing is held.
  }
}
