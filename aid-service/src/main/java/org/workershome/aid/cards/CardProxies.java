package org.workershome.aid.cards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.DatabaseFault;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Records guardians and proxies, by two people. */
@ApplicationScoped
class CardProxies {
  private static final String ROW =
      """
      select id, household_id, union_path::text, relation, paper_reference, state, created_at, version,
        maker_subject, maker_ref
      from card_proxy where id = ?""";

  private final Rows rows;
  private final Recipients recipients;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  CardProxies(Rows rows, Recipients recipients, AidAudit audit, CurrentCaller caller, Clock clock) {
    this.rows = rows;
    this.recipients = recipients;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  CardProxyView propose(CardProxyRequest request) {
    Recipients.Household household = recipients.requireFiled(request.householdId());
    Actor maker = Actor.of(caller.get());
    UUID id = Ids.next();
    try {
      rows.change(
          "insert into card_proxy (id, household_id, union_path, relation, paper_reference, state,"
              + " maker_subject, maker_ref, created_at, version)"
              + " values (?, ?, ?::ltree, ?, ?, 'PROPOSED', ?, ?, ?, 1)",
          id,
          household.id(),
          household.union(),
          request.relation(),
          request.paperReference().strip(),
          maker.subject(),
          maker.personRef(),
          clock.instant());
    } catch (DatabaseFault e) {
      if (e.broke("card_proxy_live")) {
        throw new ProblemException(AidProblem.CHANGE_OPEN, e);
      }
      throw e;
    }
    note("card-proxy-proposed", id, household.id(), null, CardState.PROPOSED);
    return one(id);
  }

  CardProxyView decide(UUID id, @Nullable String ifMatch, CardDecisionRequest request) {
    CardProxyView proxy = held(id, ifMatch, "approval");
    Actor approver = Actor.of(caller.get());
    SeparationRules.requireNotHisOwn(approver, recipients.personOf(proxy.householdId()));
    SeparationRules.requireSomebodyElse(approver, List.of(maker(id)));
    CardState after =
        request.outcome() == CardOutcome.APPROVE ? CardState.APPROVED : CardState.REFUSED;
    rows.change(
        "update card_proxy set state = ?, approver_subject = ?, approver_ref = ?,"
            + " version = version + 1 where id = ?",
        after,
        approver.subject(),
        approver.personRef(),
        id);
    note("card-proxy-decided", id, proxy.householdId(), proxy.state(), after);
    return one(id);
  }

  /** From now on the card has to be his own again. */
  CardProxyView end(UUID id, @Nullable String ifMatch) {
    CardProxyView proxy = held(id, ifMatch, "end");
    rows.change("update card_proxy set state = 'ENDED', version = version + 1 where id = ?", id);
    rows.change("delete from payment_card where household_id = ?", proxy.householdId());
    note("card-proxy-ended", id, proxy.householdId(), proxy.state(), CardState.ENDED);
    return one(id);
  }

  /** A paper about the old card says nothing of another one. */
  void endWithTheCard(UUID household) {
    rows.list(
            "update card_proxy set state = 'ENDED', version = version + 1 where household_id = ?"
                + " and state = 'APPROVED' returning id",
            row -> row.getObject(1, UUID.class),
            household)
        .forEach(
            id -> note("card-proxy-ended", id, household, CardState.APPROVED, CardState.ENDED));
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  CardProxyView one(UUID id) {
    return rows.one(ROW, CardProxies::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private CardProxyView held(UUID id, @Nullable String ifMatch, String move) {
    CardProxyView proxy =
        rows.one(ROW + " for no key update", CardProxies::view, id)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    ETags.require(ifMatch, proxy.version());
    if (!proxy.legalMoves().contains(move)) {
      throw new ProblemException(AidProblem.ILLEGAL_MOVE)
          .with("state", proxy.state())
          .with("legalMoves", proxy.legalMoves());
    }
    return proxy;
  }

  private Actor maker(UUID id) {
    return rows.one(
            ROW, row -> new Actor(row.getString("maker_subject"), row.getString("maker_ref")), id)
        .orElseThrow();
  }

  private void note(
      String action, UUID id, UUID household, @Nullable CardState before, CardState after) {
    CardProxyView proxy = one(id);
    audit.moved(
        action,
        "household",
        household,
        proxy.unionPath(),
        recipients.personOf(household),
        before,
        after);
  }

  private static CardProxyView view(ResultSet row) throws SQLException {
    CardState state = CardState.valueOf(row.getString("state"));
    return new CardProxyView(
        row.getObject("id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getString("union_path"),
        ProxyRelation.valueOf(row.getString("relation")),
        row.getString("paper_reference"),
        state,
        Rows.instant(row, "created_at"),
        switch (state) {
          case PROPOSED -> List.of("approval");
          case APPROVED -> List.of("end");
          case REFUSED, ENDED -> List.of();
        },
        row.getLong("version"));
  }
}
