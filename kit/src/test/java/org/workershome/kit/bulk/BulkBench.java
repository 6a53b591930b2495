package org.workershome.kit.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.ds.PGSimpleDataSource;
import org.workershome.kit.bulk.LineSource.SourceLine;
import org.workershome.kit.bulk.ResultTable.Counts;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.rowscope.ScopeSql;
import org.workershome.kit.trial.TrialPartImport;

/**
 * The room alone, in a process of its own whose heap is as small as one likes: uploads, checks and
 * runs a file, and compares that with reading it and copying its rows. Arguments: address and role
 * of the database, format, lines.
 */
public final class BulkBench {
  private static final Caller OFFICER =
      new Caller(
          CallerKind.STAFF,
          "bench",
          "",
          new UnionPath("CQ.ENERGY"),
          null,
          Set.of(Role.PETITION_OFFICER),
          Set.of());

  private final PGSimpleDataSource database = new PGSimpleDataSource();
  private final Seal seal = new BenchSeal();
  private final FileStore store = new FileStore(this::transaction, seal);
  private final ResultTable results = new ResultTable(seal, new ObjectMapper());
  private final ImportFiles files = new ImportFiles(store, FixedLimits.DEFAULT);
  private final TrialPartImport kind = new TrialPartImport();
  private final FileFormat format;
  private final int lines;

  private BulkBench(String url, String role, FileFormat format, int lines) {
    database.setUrl(url);
    database.setUser(role);
    database.setPassword(role);
    this.format = format;
    this.lines = lines;
  }

  public static void main(String[] args) throws Exception {
    var bench =
        new BulkBench(args[0], args[1], FileFormat.valueOf(args[2]), Integer.parseInt(args[3]));
    SystemScope.callOnBehalf(OFFICER, bench::measure);
  }

  private String measure() throws Exception {
    ImportRow warm = uploaded("W", Math.min(lines, 20_000));
    pass(warm, Phase.CHECK);
    pass(warm, Phase.RUN);
    ImportRow row = uploaded("M", lines);
    long copied = copyAlone("M");
    long read = timed(() -> readAlone(row));
    long checked = timed(() -> pass(row, Phase.CHECK));
    long run = timed(() -> pass(row, Phase.RUN));
    Counts counts = transaction(connection -> results.counts(connection, row.id(), Phase.RUN));
    long written = timed(() -> resultFile(row));
    String told =
        String.format(
            Locale.ROOT,
            "format=%s lines=%d created=%d fileBytes=%d copyMs=%d validateMs=%d checkMs=%d runMs=%d"
                + " resultMs=%d ratio=%.2f peakHeapMiB=%d maxHeapMiB=%d",
            format,
            lines,
            counts.created(),
            row.bytes(),
            copied,
            read,
            checked,
            run,
            written,
            (double) run / (copied + read),
            peak() >> 20,
            Runtime.getRuntime().maxMemory() >> 20);
    System.out.println(told);
    return told;
  }

  private interface Step {
    void run() throws Exception;
  }

  private static long timed(Step step) throws Exception {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private void pass(ImportRow row, Phase phase) {
    ImportPass pass =
        new ImportPass(this::transaction, files, results, new ObjectMapper(), FixedLimits.DEFAULT);
    Progress progress = (done, total) -> {};
    if (phase == Phase.CHECK) {
      pass.check(row, kind, progress);
    } else {
      pass.run(row, kind, progress);
    }
  }

  private void readAlone(ImportRow row) {
    try (ImportFiles.Opened file = files.open(row, kind)) {
      long number = 0;
      for (SourceLine line = file.next(); line != null; line = file.next()) {
        ImportLine read = file.reader().read(++number, line);
        kind.record(read);
        if (read.isRefused()) {
          throw new IllegalStateException("a line of the bench is refused");
        }
      }
    }
  }

  private void resultFile(ImportRow row) throws IOException {
    try (ImportFiles.Opened file = files.open(row, kind)) {
      TableWriter table = new XlsxTable(OutputStream.nullOutputStream(), "x");
      table.header(file.reader().header().names());
      for (SourceLine line = file.next(); line != null; line = file.next()) {
        table.row(line.cells().stream().map(LineSource.Cell::text).toList());
      }
      table.finish();
    }
  }

  /** The same rows by COPY into a table with the same indexes and nothing else. */
  private long copyAlone(String name) throws Exception {
    StringBuilder rows = new StringBuilder();
    long[] nanos = {0};
    transaction(
        connection -> {
          CopyIn copy =
              connection
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyIn("copy trial_part_plain from stdin");
          for (int i = 1; i <= lines; i++) {
            rows.append(Ids.next()).append("\tCQ.ENERGY\t").append(code(name, i)).append('\t');
            rows.append(text(i)).append('\t').append(amount(i)).append("\t2013-05-01\t");
            rows.append("0".repeat(64)).append('\n');
            if (i % 1_000 == 0 || i == lines) {
              byte[] bytes = rows.toString().getBytes(UTF_8);
              long start = System.nanoTime();
              copy.writeToCopy(bytes, 0, bytes.length);
              nanos[0] += System.nanoTime() - start;
              rows.setLength(0);
            }
          }
          long start = System.nanoTime();
          copy.endCopy();
          nanos[0] += System.nanoTime() - start;
          return nanos[0];
        });
    return nanos[0] / 1_000_000;
  }

  private ImportRow uploaded(String name, int count) throws IOException {
    UUID id = Ids.next();
    OffsetDateTime now = OffsetDateTime.parse("2026-01-15T09:00:00+08:00");
    transaction(
        connection ->
            ImportTable.insert(
                connection, id, kind.code(), OFFICER.subject(), "", now, now.plusDays(1)));
    var out = new PieceStream(id);
    TableWriter table = format == FileFormat.CSV ? new CsvTable(out) : new XlsxTable(out, "零件");
    table.header(kind.columns().stream().map(BulkColumn::zh).toList());
    for (int i = 1; i <= count; i++) {
      table.row(List.of(code(name, i), text(i), amount(i), LocalDate.of(2013, 5, 1)));
    }
    table.finish();
    out.close();
    return new ImportRow(
        id,
        kind.code(),
        ImportState.CHECKING,
        format,
        "UTF-8",
        out.bytes,
        "",
        "",
        null,
        null,
        null,
        now,
        now);
  }

  private static String code(String name, int i) {
    return name + "-" + i;
  }

  private static String text(int i) {
    return "调整第" + i + "号通风机叶片角度，每年节电约二十万千瓦时，减少检修两次";
  }

  private static BigDecimal amount(int i) {
    return BigDecimal.valueOf(i * 100L + 1, 2);
  }

  private <T> T transaction(Transactions.Work<T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement scope =
          connection.prepareStatement(ScopeSql.PREFIX.replace("; ", ""))) {
        ScopeSql.bind(scope, 1, OFFICER);
        scope.execute();
      }
      T result = work.on(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw new BulkFailure("bench", e);
    }
  }

  /** Cuts what is written into the pieces of the store. */
  private final class PieceStream extends OutputStream {
    private final UUID id;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(FileStore.PIECE);
    private int no;
    private long bytes;

    PieceStream(UUID id) {
      this.id = id;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] data, int offset, int length) {
      int at = offset;
      while (at < offset + length) {
        int taken = Math.min(FileStore.PIECE - piece.size(), offset + length - at);
        piece.write(data, at, taken);
        at += taken;
        if (piece.size() == FileStore.PIECE) {
          put();
        }
      }
      bytes += length;
    }

    @Override
    public void close() {
      if (piece.size() > 0) {
        put();
      }
    }

    private void put() {
      store.put(id, no++, piece.toByteArray());
      piece.reset();
    }
  }

  /** What the real one costs, without its key files. */
  private static final class BenchSeal implements Seal {
    private final SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");

    @Override
    public byte[] seal(byte[] plain, String context) {
      return crypt(Cipher.ENCRYPT_MODE, plain, context);
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
      return crypt(Cipher.DECRYPT_MODE, sealed, context);
    }

    private byte[] crypt(int mode, byte[] data, String context) {
      try {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = Arrays.copyOf(ImportPass.hash(context).getBytes(UTF_8), 12);
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        return cipher.doFinal(data);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
