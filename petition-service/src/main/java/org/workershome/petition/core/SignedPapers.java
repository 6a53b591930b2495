package org.workershome.petition.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;

/** What a petitioner signed, when an officer writes down for him that he wants no more. */
@ApplicationScoped
public class SignedPapers {
  private static final String KEPT =
      """
      select 1 from attachment where id = ? and record_type = 'petition' and record_id = ? and state = 'STORED'
      union all
      select 1 from served_document where id = ? and record_type = 'petition' and record_id = ?
        and outcome = 'SERVED'""";

  private final CaseSql sql;

  SignedPapers(CaseSql sql) {
    this.sql = sql;
  }

  /**
   * @param paper a file of this petition, or a record of service on it
   * @throws ProblemException 422 without one
   */
  public void require(Petition petition, @Nullable UUID paper) {
    UUID id = petition.id().value();
    if (paper == null
        || sql.read(row -> row.getInt(1), KEPT, paper, id.toString(), paper, id).isEmpty()) {
      throw new ProblemException(PetitionProblem.PAPER_MISSING);
    }
  }
}
