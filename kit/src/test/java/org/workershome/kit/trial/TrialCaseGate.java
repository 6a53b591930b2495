package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.workershome.kit.attachment.AttachmentGate;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.rowscope.ScopedSql;

/** Files of trial cases; one with the title "closed" is closed. */
@Singleton
class TrialCaseGate implements AttachmentGate {
  private final ScopedSql sql;

  TrialCaseGate(ScopedSql sql) {
    this.sql = sql;
  }

  @Override
  public String recordType() {
    return "trial-case";
  }

  @Override
  public Record record(String recordId) {
    return sql.first(
            "select union_path::text, person_ref, title from trial_case where id::text = ?",
            row ->
                new Record(
                    recordId,
                    new UnionPath(row.getString(1)),
                    Optional.of(row.getString(2)),
                    Set.of(Role.PETITION_OFFICER),
                    !row.getString(3).equals("closed")),
            recordId)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** An auditor sees the case, and not its files. */
  @Override
  public boolean mayRead(Caller caller, Record record) {
    return caller.kind() == CallerKind.WORKER || caller.has(Role.PETITION_OFFICER);
  }

  @Override
  public boolean mayAdd(Caller caller, Record record) {
    return mayRead(caller, record);
  }
}
