package clusterkb.batch.fleet.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/** What stands at the end of a table and tells where everything is. */
final class Footer {
  /** The footer's length in four bytes, and four letters. */
  private static final int END = 8;

  private Footer() {}

  /**
   * Puts what has no order into one: the library writes the encodings of a column in an order that
   * differs from process to process.
   */
  static void settle(Path file) throws IOException {
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] end = new byte[END];
      access.seek(access.length() - END);
      access.readFully(end);
      int length = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt();
      long begin = access.length() - END - length;
      byte[] footer = new byte[length];
      access.seek(begin);
      access.readFully(footer);
      FileMetaData data = Util.readFileMetaData(new ByteArrayInputStream(footer));
      for (RowGroup group : data.getRow_groups()) {
        for (ColumnChunk column : group.getColumns()) {
          column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
        }
      }
      ByteArrayOutputStream settled = new ByteArrayOutputStream(length);
      Util.writeFileMetaData(data, settled);
      ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).putInt(settled.size());
      access.seek(begin);
      access.write(settled.toByteArray());
      access.write(end);
      access.setLength(begin + settled.size() + END);
    }
  }
}
