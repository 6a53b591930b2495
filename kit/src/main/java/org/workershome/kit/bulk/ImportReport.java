package org.workershome.kit.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.bulk.ResultTable.Counts;

/** What an uploader is told of an import. */
final class ImportReport {
  /** The rest is in the result file. */
  static final int SHOWN = 100;

  private ImportReport() {}

  /**
   * @param most refused lines that are shown
   */
  static ImportView of(BulkRoom room, ImportRow row, int most) {
    return room.transactions().call(connection -> in(connection, room.results(), row, most));
  }

  static ImportView in(Connection connection, ResultTable results, ImportRow row, int most)
      throws SQLException {
    Counts checked = results.counts(connection, row.id(), Phase.CHECK);
    Counts imported = results.counts(connection, row.id(), Phase.RUN);
    Phase phase = imported.lines() > 0 ? Phase.RUN : Phase.CHECK;
    return view(row, checked, imported, refused(connection, results, row.id(), phase, most));
  }

  /** As the transaction at hand sees it. */
  static ImportView now(BulkRoom room, UUID id) {
    return room.transactions()
        .inCurrent(
            connection ->
                in(
                    connection,
                    room.results(),
                    ImportTable.find(connection, id, false)
                        .orElseThrow(() -> new IllegalStateException("no import " + id)),
                    0));
  }

  /** What may be done with an import in a state. */
  static List<String> moves(ImportState state) {
    return switch (state) {
      case UPLOADING, CHECKING, RUNNING -> List.of("CANCEL_JOB");
      case CHECKED -> List.of("RUN", "RESULT", "DELETE");
      case REFUSED -> List.of("DELETE");
      case DONE -> List.of("RESULT", "DELETE");
    };
  }

  private static List<RefusedLineView> refused(
      Connection connection, ResultTable results, UUID id, Phase phase, int most)
      throws SQLException {
    List<RefusedLineView> shown = new ArrayList<>();
    long first = most == 0 ? 0 : results.firstRefused(connection, id, phase, 0);
    while (first > 0 && shown.size() < most) {
      List<LineResult> stretch = results.from(connection, id, phase, first);
      for (int i = 0; i < stretch.size() && shown.size() < most; i++) {
        if (stretch.get(i).outcome() == LineResult.Outcome.REFUSED) {
          shown.add(new RefusedLineView(first + i, stretch.get(i).reasons()));
        }
      }
      first = results.firstRefused(connection, id, phase, first);
    }
    return shown;
  }

  private static ImportView view(
      ImportRow row, Counts checked, Counts imported, List<RefusedLineView> refused) {
    return new ImportView(
        row.id(),
        row.kind(),
        row.state(),
        row.format(),
        row.bytes(),
        row.sha256(),
        row.checkJob(),
        row.runJob(),
        row.refusal(),
        ImportCountsView.of(checked),
        ImportCountsView.of(imported),
        refused,
        row.createdAt(),
        row.expiresAt());
  }
}
