package org.workershome.aid.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** The rows of files, locked before they are changed. */
@ApplicationScoped
class Households {
  private static final String ROW =
      """
      select id, number, union_path::text, person_ref, state, head_name_sealed is not null as complete,
        maker_subject, maker_ref, reviewer_subject, reviewer_ref, version
      from household where id = ? for update""";

  private final Rows rows;

  Households(Rows rows) {
    this.rows = rows;
  }

  /**
   * The file, locked until the transaction ends, in the version that the caller has seen.
   *
   * @throws ProblemException 404, 428 or 412
   */
  Household locked(UUID id, @Nullable String ifMatch) {
    Household household =
        rows.one(ROW, Households::household, id)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    ETags.require(ifMatch, household.version());
    return household;
  }

  /** 409 with the moves that are open instead. */
  static ProblemException illegal(Household household, String move) {
    return new ProblemException(AidProblem.ILLEGAL_MOVE)
        .detail(
            "档案状态为 " + household.state().status() + "，不能进行：" + move,
            "The file is " + household.state().status() + "; not possible: " + move)
        .with("legalMoves", household.state().moves());
  }

  List<UUID> petitionsOf(UUID household) {
    return rows.list(
        "select petition_id from household_petition where household_id = ? order by referred_at",
        row -> row.getObject(1, UUID.class),
        household);
  }

  private static Household household(ResultSet row) throws SQLException {
    return new Household(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("union_path"),
        row.getString("person_ref"),
        HouseholdState.of(HouseholdStatus.valueOf(row.getString("state"))),
        row.getBoolean("complete"),
        Actor.stored(row.getString("maker_subject"), row.getString("maker_ref")),
        Actor.stored(row.getString("reviewer_subject"), row.getString("reviewer_ref")),
        row.getLong("version"));
  }
}
