package clusterkb.batch.fleet.parquet;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.batch.result.RowSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.RecordConsumer;

/**
 * {@code results.parquet}: a row for each deployment, with the fields of {@code results.jsonl}. The
 * same rows bring about the same bytes.
 */
public final class ResultsParquet implements RowSink {
  /** A group of rows ends when it takes so much memory, so that no more than that is held. */
  private static final long GROUP = 8 << 20;

  /** How often the memory is looked at, in rows; the number of rows must not depend on time. */
  private static final int LOOK = 64;

  private final long group;
  private final ParquetFileWriter file;
  private final ParquetProperties properties;
  private final RowWriter rows;
  private ColumnChunkPageWriteStore pages;
  private ColumnWriteStore columns;
  private RecordConsumer records;
  private long inGroup;

  /**
   * Begins the file; one that is there already is replaced.
   *
   * @param version the version of the rules
   */
  public ResultsParquet(Path path, String version) throws IOException {
    this(path, version, GROUP);
  }

  /** The same with groups of that size. */
  ResultsParquet(Path path, String version, long group) throws IOException {
    this.group = group;
    properties =
        ParquetProperties.builder()
            .withPageSize(1 << 18)
            .withDictionaryPageSize(1 << 18)
            .withMinRowCountForPageSizeCheck(LOOK)
            .withMaxRowCountForPageSizeCheck(LOOK * 16)
            .withStatisticsEnabled(false)
            .withSizeStatisticsEnabled(false)
            .build();
    rows = new RowWriter(version);
    file =
        new ParquetFileWriter(
            new LocalOutputFile(path),
            ResultsSchema.TYPE,
            ParquetFileWriter.Mode.OVERWRITE,
            group,
            0);
    file.start();
    begin();
  }

  private void begin() {
    inGroup = 0;
    pages =
        new ColumnChunkPageWriteStore(
            new Gzip(),
            ResultsSchema.TYPE,
            properties.getAllocator(),
            properties.getColumnIndexTruncateLength());
    columns = properties.newColumnWriteStore(ResultsSchema.TYPE, pages);
    records = new ColumnIOFactory().getColumnIO(ResultsSchema.TYPE).getRecordWriter(columns);
    rows.to(records);
  }

  @Override
  public void evaluated(Row row) throws IOException {
    rows.write(row);
    inGroup++;
    if (inGroup % LOOK == 0 && columns.getBufferedSize() > group) {
      end();
      begin();
    }
  }

  private void end() throws IOException {
    records.flush();
    if (inGroup > 0) {
      file.startBlock(inGroup);
      columns.flush();
      pages.flushToFileWriter(file);
      file.endBlock();
    }
    columns.close();
    pages.close();
  }

  @Override
  public void rejected(Outcome.Rejected one) {
    // It has no row; rejected.jsonl has it.
  }

  @Override
  public void close() throws IOException {
    end();
    file.end(Map.of());
    file.close();
  }
}
