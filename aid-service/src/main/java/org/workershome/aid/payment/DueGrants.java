package org.workershome.aid.payment;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.Rows;
import org.workershome.aid.payment.file.FileLine;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.FieldCipher;

/** Finds what is to be paid, with names and cards in clear: they live as long as one file. */
@Singleton
public final class DueGrants {
  private static final String DUE =
      """
      select g.id, g.number, g.amount, g.union_path::text, g.person_ref, g.maker_subject, g.maker_ref, g.approver_subject,
        g.approver_ref, h.id as household_id, h.head_name_sealed, h.bank_card_sealed, h.bank_name
      from aid_grant g join household h on h.id = g.household_id""";

  private final Rows rows;
  private final FieldCipher cipher;

  DueGrants(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /**
   * What is approved of a fund and in no plan, which would pay it in its own time; nothing of a
   * household whose payments are stopped.
   */
  List<Due> ofFund(UUID fund) {
    return rows.list(
        DUE
            + " where g.fund_id = ? and g.state = 'APPROVED' and not exists"
            + " (select 1 from payment_plan_line p where p.grant_id = g.id and p.live)"
            + " and not exists (select 1 from payment_stop s where s.household_id = g.household_id"
            + " and s.lifted_at is null) order by g.created_at, g.id for update of g",
        this::due,
        fund);
  }

  /** Lines of a plan by their position. */
  public List<Due> ofPlan(UUID plan, int first, int count) {
    return rows.list(
        DUE
            + " join payment_plan_line p on p.grant_id = g.id where p.plan_id = ? and p.position >= ?"
            + " and p.position < ? and g.state = 'APPROVED' order by p.position for update of g",
        this::due,
        plan,
        first,
        first + count);
  }

  private Due due(ResultSet row) throws SQLException {
    UUID household = row.getObject("household_id", UUID.class);
    return new Due(
        row.getObject("id", UUID.class),
        row.getString("number"),
        household,
        row.getString("union_path"),
        row.getString("person_ref"),
        new Actor(row.getString("maker_subject"), row.getString("maker_ref")),
        new Actor(row.getString("approver_subject"), row.getString("approver_ref")),
        new FileLine(
            Ids.next(),
            cipher.open(row.getBytes("head_name_sealed"), "household.head_name:" + household),
            cipher.open(row.getBytes("bank_card_sealed"), "household.bank_card:" + household),
            row.getString("bank_name"),
            new Money(row.getBigDecimal("amount"))));
  }
}
