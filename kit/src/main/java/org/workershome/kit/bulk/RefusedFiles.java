package org.workershome.kit.bulk;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;

/**
 * Writes down who brought a file that lies about its type or is made to burst a limit. Who has
 * merely taken the wrong file or a wrong header is not suspected of anything.
 */
@Singleton
final class RefusedFiles {
  private static final Set<BulkProblem> TRIES =
      EnumSet.of(
          BulkProblem.FILE_TYPE_LIES,
          BulkProblem.TOO_MANY_COLUMNS,
          BulkProblem.LINE_UNREADABLE,
          BulkProblem.WORKBOOK_REFUSED);

  private final AuditTrail audit;
  private final CurrentCaller callers;

  RefusedFiles(AuditTrail audit, CurrentCaller callers) {
    this.audit = audit;
    this.callers = callers;
  }

  /** Outside of a transaction, or when the one at hand is over. */
  void note(UUID importId, String kind, ProblemException refused) {
    if (refused.type() instanceof BulkProblem problem && TRIES.contains(problem)) {
      audit.recordAttempt(
          AuditEntry.of("import-file-refused", "bulk-import", importId)
              .in(callers.get().union())
              .changed("kind", null, kind)
              .changed("problem", null, problem));
    }
  }
}
