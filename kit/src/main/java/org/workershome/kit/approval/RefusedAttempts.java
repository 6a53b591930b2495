package org.workershome.kit.approval;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Writes refused attempts into the audit. Goes around the whole transaction, not into it: what is
 * refused rolls back, and an attempt written from within would hold a second connection while the
 * first still waits for others.
 */
@Singleton
public final class RefusedAttempts {
  private final AuditTrail audit;

  RefusedAttempts(AuditTrail audit) {
    this.audit = audit;
  }

  /**
   * Does the work; when a rule refuses it, that is written down before it is thrown on. What is
   * merely technical (a missing header, a stale version, not found) is no attempt.
   *
   * @param recordType kind of the record, such as {@code approval}
   */
  public <T> T watch(String recordType, Object recordId, Supplier<T> work) {
    try {
      return work.get();
    } catch (ProblemException e) {
      if (!(e.type() instanceof TechnicalProblem) || e.type() == TechnicalProblem.FORBIDDEN) {
        audit.recordAttempt(
            AuditEntry.of("refused", recordType, recordId)
                .changed("problem", null, e.type().code()));
      }
      throw e;
    }
  }
}
