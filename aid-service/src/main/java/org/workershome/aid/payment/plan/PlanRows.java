package org.workershome.aid.payment.plan;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Plans as they are on file. */
@Singleton
class PlanRows {
  static final String ROW =
      """
      select p.id, p.number, p.union_path::text, p.fund_id, p.profile_id, p.title, p.item, p.period, p.state,
        p.declared_count, p.declared_total, p.content_hash, p.created_at, p.version, p.maker_subject, p.maker_ref,
        p.approver_subject, p.approver_ref, l.line_count, l.line_total
      from payment_plan p cross join lateral
        (select count(*) as line_count, coalesce(sum(amount), 0) as line_total from payment_plan_line
          where plan_id = p.id) l""";

  private final Rows rows;

  PlanRows(Rows rows) {
    this.rows = rows;
  }

  /** A plan and who has had it in hand. */
  record Held(PlanView view, Actor maker, @Nullable Actor approver) {}

  /**
   * @throws ProblemException 404
   */
  PlanView one(UUID id) {
    return rows.one(ROW + " where p.id = ?", PlanRows::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /**
   * Holds the plan for a move, in the state that the move needs.
   *
   * @throws ProblemException 404, 409 ILLEGAL_MOVE, 412 or 428
   */
  Held held(UUID id, @Nullable String ifMatch, String move) {
    if (rows.list("select 1 from payment_plan where id = ? for no key update", row -> 0, id)
        .isEmpty()) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    Held held =
        rows.one(
                ROW + " where p.id = ?",
                row ->
                    new Held(
                        view(row),
                        new Actor(row.getString("maker_subject"), row.getString("maker_ref")),
                        Actor.stored(
                            row.getString("approver_subject"), row.getString("approver_ref"))),
                id)
            .orElseThrow();
    ETags.require(ifMatch, held.view().version());
    if (!held.view().legalMoves().contains(move)) {
      throw new ProblemException(AidProblem.ILLEGAL_MOVE)
          .with("state", held.view().state())
          .with("legalMoves", held.view().legalMoves());
    }
    return held;
  }

  /**
   * A plan is in nobody's hands whom it pays.
   *
   * @throws ProblemException 422 OWN_HOUSEHOLD
   */
  void requireNoneHisOwn(UUID plan, Actor actor) {
    rows.one(
            "select g.person_ref from payment_plan_line l join aid_grant g on g.id = l.grant_id"
                + " where l.plan_id = ? and g.person_ref = ? limit 1",
            row -> row.getString(1),
            plan,
            actor.personRef())
        .ifPresent(person -> SeparationRules.requireNotHisOwn(actor, person));
  }

  static PlanView view(ResultSet row) throws SQLException {
    PlanState state = PlanState.valueOf(row.getString("state"));
    return new PlanView(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("union_path"),
        row.getObject("fund_id", UUID.class),
        row.getObject("profile_id", UUID.class),
        row.getString("title"),
        PlanItem.valueOf(row.getString("item")),
        row.getString("period"),
        state,
        row.getInt("declared_count"),
        new Money(row.getBigDecimal("declared_total")),
        row.getInt("line_count"),
        new Money(row.getBigDecimal("line_total")),
        row.getString("content_hash"),
        Rows.instant(row, "created_at"),
        state.moves(),
        row.getLong("version"));
  }
}
