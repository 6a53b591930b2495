package org.workershome.petition.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.BacklogCases;
import org.workershome.petition.core.Rows;

/** What other rooms may ask of a case. */
@ApplicationScoped
class CampaignCases implements BacklogCases {
  private final Rows rows;

  CampaignCases(Rows rows) {
    this.rows = rows;
  }

  @Override
  public boolean isCleared(UUID id) {
    return rows.one(
            "select state from backlog_case where id = ?",
            row -> BacklogCaseState.valueOf(row.getString(1)) == BacklogCaseState.CLEARED,
            id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }
}
