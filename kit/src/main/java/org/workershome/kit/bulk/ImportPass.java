package org.workershome.kit.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.LineSource.SourceLine;
import org.workershome.kit.bulk.ResultTable.Counts;
import org.workershome.kit.bulk.ResultTable.Stretch;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

/**
 * Goes through a file, stretch by stretch, each in a transaction of its own together with its
 * results and the progress: whoever goes on after a crash begins behind the last result.
 */
final class ImportPass {
  /** As much staged text as is kept in memory at once, in characters. */
  private static final int STRETCH_SIZE = 2_000_000;

  private final Transactions transactions;
  private final ImportFiles files;
  private final ResultTable results;
  private final ObjectMapper json;
  private final BulkConfig limits;

  ImportPass(
      Transactions transactions,
      ImportFiles files,
      ResultTable results,
      ObjectMapper json,
      BulkConfig limits) {
    this.transactions = transactions;
    this.files = files;
    this.results = results;
    this.json = json;
    this.limits = limits;
  }

  /** Says of every line what would become of it. Always from the start: nothing was written. */
  void check(ImportRow row, ImportKind<?> kind, Progress progress) {
    clear(row, Phase.CHECK);
    lines(row, kind, Phase.CHECK, new Counts(0, 0, 0), 0, progress);
    transactions.call(connection -> ImportTable.clearLines(connection, row.id()));
  }

  /** Brings in every line that has no result yet. */
  void run(ImportRow row, ImportKind<?> kind, Progress progress) {
    long total =
        transactions.call(
            connection -> {
              ImportTable.clearLines(connection, row.id());
              return results.counts(connection, row.id(), Phase.CHECK).lines();
            });
    Counts before =
        transactions.call(connection -> results.counts(connection, row.id(), Phase.RUN));
    lines(row, kind, Phase.RUN, before, total, progress);
  }

  private void clear(ImportRow row, Phase phase) {
    transactions.call(
        connection -> {
          results.clear(connection, row.id(), phase);
          return ImportTable.clearLines(connection, row.id());
        });
  }

  private <T> void lines(
      ImportRow row,
      ImportKind<T> kind,
      Phase phase,
      Counts before,
      long total,
      Progress progress) {
    try (ImportFiles.Opened file = files.open(row, kind)) {
      LineMerge merge = new LineMerge(row.id(), kind);
      List<StagedLine> stretch = new ArrayList<>();
      int size = 0;
      long number = 0;
      for (SourceLine line = file.next(); line != null; line = file.next()) {
        number++;
        if (number > limits.maxLines()) {
          throw new ProblemException(BulkProblem.TOO_MANY_LINES)
              .with("maxLines", limits.maxLines());
        }
        if (number > before.lines()) {
          StagedLine staged = staged(kind, file.reader().read(number, line));
          stretch.add(staged);
          size += staged.size();
          if (stretch.size() >= limits.batchLines() || size >= STRETCH_SIZE) {
            write(row, phase, merge, stretch, total, progress);
            stretch.clear();
            size = 0;
          }
        }
      }
      if (!stretch.isEmpty()) {
        write(row, phase, merge, stretch, total, progress);
      }
      if (number == 0) {
        throw new ProblemException(BulkProblem.FILE_EMPTY)
            .detail("只有表头，没有数据行", "There is a header and nothing below it");
      }
    }
  }

  private void write(
      ImportRow row,
      Phase phase,
      LineMerge merge,
      List<StagedLine> lines,
      long total,
      Progress progress) {
    transactions.call(
        connection -> {
          List<LineResult> became =
              phase == Phase.RUN ? merge.run(connection, lines) : merge.check(connection, lines);
          Stretch stretch = new Stretch(lines.getFirst().line(), became);
          results.insert(connection, row.id(), phase, stretch);
          progress.at(stretch.last(), total);
          return stretch.last();
        });
  }

  private <T> StagedLine staged(ImportKind<T> kind, ImportLine line) {
    T record = line.isRefused() ? null : kind.record(line);
    UUID id = Ids.next();
    if (line.isRefused() || record == null) {
      List<FieldFault> faults =
          line.isRefused()
              ? line.faults()
              : List.of(new FieldFault(kind.keyColumn(), "REFUSED", "不符合要求", "is refused"));
      return new StagedLine(line.number(), faults, id, null, null, null);
    }
    String data = written(new TreeMap<>(kind.values(record)));
    Object content = kind.content(record);
    return new StagedLine(
        line.number(), List.of(), id, kind.naturalKey(record), hash(contentText(content)), data);
  }

  private String contentText(Object content) {
    return content instanceof java.util.Map<?, ?> map
        ? written(new TreeMap<>(map))
        : written(content);
  }

  private String written(@Nullable Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("values that are not JSON", e);
    }
  }

  static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
