package org.workershome.kit.bulk;

import java.nio.charset.Charset;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.LineSource.SourceLine;
import org.workershome.kit.problem.ProblemException;

/** Opens stored files as lines of their kind. */
final class ImportFiles {
  private final FileStore store;
  private final BulkConfig limits;

  ImportFiles(FileStore store, BulkConfig limits) {
    this.store = store;
    this.limits = limits;
  }

  /**
   * @throws ProblemException when it has no fitting header or cannot be read at all
   */
  Opened open(ImportRow row, ImportKind<?> kind) {
    LineSource source;
    boolean from1904 = false;
    if (row.format() == FileFormat.XLSX) {
      XlsxSource workbook = new XlsxSource(() -> store.open(row.id()), limits);
      from1904 = workbook.from1904();
      source = workbook;
    } else {
      source = new CsvSource(store.open(row.id()), charset(row), limits);
    }
    try {
      HeaderMatch header = HeaderMatch.of(kind.columns(), source.next(), limits);
      return new Opened(source, new LineReader(header, new CellReader(from1904)));
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /** Changes when columns or rules do. */
  static String fingerprint(ImportKind<?> kind) {
    return ImportPass.hash(
        kind.code()
            + "\n"
            + kind.rules()
            + "\n"
            + kind.columns().stream().map(BulkColumn::toString).collect(Collectors.joining("\n")));
  }

  private static Charset charset(ImportRow row) {
    String name = row.charset();
    if (name == null) {
      throw new IllegalStateException("a text without a charset");
    }
    return Charset.forName(name);
  }

  /** A file behind its header. */
  record Opened(LineSource source, LineReader reader) implements AutoCloseable {
    @Nullable SourceLine next() {
      return source.next();
    }

    @Override
    public void close() {
      source.close();
    }
  }
}
