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
import org.workershome.kit.identifier.BankCard;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.Masking;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Gives a household another card, by two people. */
@ApplicationScoped
class CardChanges {
  private static final String ROW =
      """
      select id, household_id, union_path::text, card_sealed, bank_name, reason, state, created_at, version,
        maker_subject, maker_ref
      from card_change where id = ?""";

  private final Rows rows;
  private final Recipients recipients;
  private final CardProxies proxies;
  private final FieldCipher cipher;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  CardChanges(
      Rows rows,
      Recipients recipients,
      CardProxies proxies,
      FieldCipher cipher,
      AidAudit audit,
      CurrentCaller caller,
      Clock clock) {
    this.rows = rows;
    this.recipients = recipients;
    this.proxies = proxies;
    this.cipher = cipher;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  CardChangeView propose(CardChangeRequest request) {
    String card = request.bankCard().replaceAll("[\\s-]", "");
    BankCard.flaw(card)
        .ifPresent(
            flaw -> {
              throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
                  .fault(flaw.in("bankCard"));
            });
    Recipients.Household household = recipients.requireFiled(request.householdId());
    Actor maker = Actor.of(caller.get());
    UUID id = Ids.next();
    try {
      rows.change(
          "insert into card_change (id, household_id, union_path, card_sealed, bank_name, reason,"
              + " state, maker_subject, maker_ref, created_at, version)"
              + " values (?, ?, ?::ltree, ?, ?, ?, 'PROPOSED', ?, ?, ?, 1)",
          id,
          household.id(),
          household.union(),
          cipher.seal(card, context(id)),
          request.bankName().strip(),
          request.reason().strip(),
          maker.subject(),
          maker.personRef(),
          clock.instant());
    } catch (DatabaseFault e) {
      if (e.broke("card_change_open")) {
        throw new ProblemException(AidProblem.CHANGE_OPEN, e);
      }
      throw e;
    }
    audit.noted(
        AidAudit.of(
                "card-change-proposed",
                "household",
                household.id(),
                household.union(),
                household.personRef())
            .why(request.reason().strip())
            .changed("cardChange", null, id));
    return one(id);
  }

  /** Put in force, it is the file's card; plans that were locked with the old one have changed. */
  CardChangeView decide(UUID id, @Nullable String ifMatch, CardDecisionRequest request) {
    CardChangeView change =
        rows.one(ROW + " for no key update", this::view, id)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    ETags.require(ifMatch, change.version());
    if (change.state() != CardState.PROPOSED) {
      throw new ProblemException(AidProblem.ILLEGAL_MOVE)
          .with("state", change.state())
          .with("legalMoves", change.legalMoves());
    }
    Actor approver = Actor.of(caller.get());
    String person = recipients.personOf(change.householdId());
    SeparationRules.requireNotHisOwn(approver, person);
    SeparationRules.requireSomebodyElse(approver, List.of(maker(id)));
    CardState after =
        request.outcome() == CardOutcome.APPROVE ? CardState.APPROVED : CardState.REFUSED;
    if (after == CardState.APPROVED) {
      putInForce(id, change);
    }
    rows.change(
        "update card_change set state = ?, card_sealed = null, approver_subject = ?,"
            + " approver_ref = ?, version = version + 1 where id = ?",
        after,
        approver.subject(),
        approver.personRef(),
        id);
    audit.moved(
        "card-change-decided",
        "household",
        change.householdId(),
        change.unionPath(),
        person,
        change.state(),
        after);
    return one(id);
  }

  private void putInForce(UUID id, CardChangeView change) {
    String card =
        rows.one(ROW, row -> cipher.open(row.getBytes("card_sealed"), context(id)), id)
            .orElseThrow();
    rows.change(
        "update household set bank_card_sealed = ?, bank_name = ?, version = version + 1"
            + " where id = ?",
        cipher.seal(card, "household.bank_card:" + change.householdId()),
        change.bankName(),
        change.householdId());
    // The old card is nobody's from now on, as far as we pay to it.
    rows.change("delete from payment_card where household_id = ?", change.householdId());
    proxies.endWithTheCard(change.householdId());
  }

  private Actor maker(UUID id) {
    return rows.one(
            ROW, row -> new Actor(row.getString("maker_subject"), row.getString("maker_ref")), id)
        .orElseThrow();
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  CardChangeView one(UUID id) {
    return rows.one(ROW, this::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private CardChangeView view(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] sealed = row.getBytes("card_sealed");
    CardState state = CardState.valueOf(row.getString("state"));
    return new CardChangeView(
        id,
        row.getObject("household_id", UUID.class),
        row.getString("union_path"),
        sealed == null ? null : Masking.card(cipher.open(sealed, context(id))),
        row.getString("bank_name"),
        row.getString("reason"),
        state,
        Rows.instant(row, "created_at"),
        state == CardState.PROPOSED ? List.of("approval") : List.of(),
        row.getLong("version"));
  }

  private static String context(UUID id) {
    return "card_change.card:" + id;
  }
}
