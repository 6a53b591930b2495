package org.workershome.petition.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.BacklogCases;
import org.workershome.petition.core.PetitionId;
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

  @Override
  public boolean isListed(PetitionId petition) {
    return rows.one(
            "select 1 from backlog_case b join backlog_campaign c on c.id = b.campaign_id"
                + " where b.petition_id = ? and b.state <> 'CLEARED' and c.state = 'UNDER_WAY' limit 1",
            _ -> true,
            petition.value())
        .orElse(false);
  }
}
