package clusterkb.batch.fleet.parquet;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.batch.result.RowSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.LocalOutputFile;

/**
 * {@code results.parquet}: a row for each deployment, with the fields of {@code results.jsonl}. The
 * same rows bring about the same bytes.
 */
public final class ResultsParquet implements RowSink {
  /** A group of rows ends when its pages take so much memory, so that no more than that is held. */
  private static final long GROUP = 8 << 20;

  /** A page ends with so many rows, or when what it is made of takes so much memory. */
  private static final int PAGE_ROWS = 1_000;

  private static final long PAGE = 4 << 20;

  /** How often the memory is looked at, in rows; the pages must not depend on time. */
  private static final int LOOK = 16;

  /** How long a value may be in an index of pages; there is none, as values have no order here. */
  private static final int INDEXED = 64;

  private final Path path;
  private final long group;
  private final ParquetFileWriter file;
  private final List<Column> columns;
  private final RowWriter rows;
  private ColumnChunkPageWriteStore pages;
  private long inGroup;
  private int inPage;

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
    this.path = path;
    this.group = group;
    columns = ResultsSchema.TYPE.getColumns().stream().map(Column::new).toList();
    rows = new RowWriter(version, columns);
    file =
        new ParquetFileWriter(
            new LocalOutputFile(path),
            ResultsSchema.TYPE,
            ParquetFileWriter.Mode.OVERWRITE,
            group,
            0,
            null,
            ParquetProperties.builder().build());
    file.start();
    begin();
  }

  private void begin() {
    inGroup = 0;
    pages =
        new ColumnChunkPageWriteStore(
            new Gzip(), ResultsSchema.TYPE, HeapByteBufferAllocator.getInstance(), INDEXED);
    columns.forEach(column -> column.begin(pages.getPageWriter(column.descriptor())));
  }

  @Override
  public void evaluated(Row row) throws IOException {
    rows.write(row);
    inGroup++;
    inPage++;
    if (inPage == PAGE_ROWS || (inPage % LOOK == 0 && pending() > PAGE)) {
      page();
      if (columns.stream().mapToLong(Column::memory).sum() > group) {
        end();
        begin();
      }
    }
  }

  private long pending() {
    long pending = 0;
    for (Column column : columns) {
      pending += column.pending();
    }
    return pending;
  }

  private void page() throws IOException {
    for (Column column : columns) {
      column.page(inPage);
    }
    inPage = 0;
  }

  private void end() throws IOException {
    if (inPage > 0) {
      page();
    }
    if (inGroup > 0) {
      file.startBlock(inGroup);
      for (Column column : columns) {
        column.end();
      }
      pages.flushToFileWriter(file);
      file.endBlock();
    }
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
    Footer.settle(path);
  }
}
