package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.CaseSql;

/** The recipient says how good the help was, once. */
@ApplicationScoped
class RateAid {
  private final LegalAids aids;
  private final CaseSql sql;
  private final FieldCipher cipher;

  RateAid(LegalAids aids, CaseSql sql, FieldCipher cipher) {
    this.aids = aids;
    this.sql = sql;
    this.cipher = cipher;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid handle(LegalAidId id, @Nullable String ifMatch, AidRatingRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.RATING, id, ifMatch);
    String comment = request.comment();
    int added =
        sql.change(
            """
            insert into legal_aid_rating (legal_aid_id, union_path, person_ref, stars, comment_sealed, rated_at)
            values (?, ?::ltree, ?, ?, ?, ?) on conflict do nothing""",
            id.value(),
            aid.union().value(),
            aid.personRef(),
            request.stars(),
            comment == null || comment.isBlank()
                ? null
                : cipher.seal(comment.strip(), "legal_aid_rating.comment:" + id),
            aids.now().atOffset(ZoneOffset.UTC));
    if (added == 0) {
      throw new ProblemException(LegalAidProblem.RATED_BEFORE);
    }
    return aids.record(aid, LegalAidMove.RATING, LegalAidState.CONCLUDED, Columns.none());
  }
}
