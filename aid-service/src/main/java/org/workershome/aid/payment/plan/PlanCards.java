package org.workershome.aid.payment.plan;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.workershome.aid.core.Rows;
import org.workershome.kit.privacy.BlindIndex;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.IndexPurpose;
import org.workershome.kit.privacy.IndexedAs;
import org.workershome.kit.privacy.rotation.IndexedRecords;

/**
 * Whose card is whose, among those who are paid. A household enters its card when it is first
 * checked; a card that another one has, in whichever union, does not get in, unless a guardian or a
 * proxy is on record. That it is taken is all that anybody learns.
 */
@Singleton
class PlanCards implements IndexedRecords {
  private static final IndexPurpose PURPOSE =
      new IndexPurpose("household.bank-card", IndexedAs.BANK_CARD);

  private static final String ENTER =
      """
      insert into payment_card (card_blind, household_id, union_path, proxy_id)
      select e.blind, h.id, h.union_path, x.id
      from unnest(?::bytea[], ?::text[]) as e (blind, household)
        join household h on h.id = e.household::uuid
        left join card_proxy x on x.household_id = h.id and x.state = 'APPROVED'
      order by e.blind on conflict do nothing""";

  /** What did not get in is somebody else's. */
  private static final String SHARED =
      """
      select distinct e.household from unnest(?::bytea[], ?::text[]) as e (blind, household)
      where not exists (select 1 from payment_card c
        where c.card_blind = e.blind and c.household_id = e.household::uuid)""";

  private final Rows rows;
  private final BlindIndex index;
  private final FieldCipher cipher;

  PlanCards(Rows rows, BlindIndex index, FieldCipher cipher) {
    this.rows = rows;
    this.index = index;
    this.cipher = cipher;
  }

  /** Enters the cards; the households whose card is somebody else's. */
  Set<UUID> shared(Map<UUID, String> cards) {
    List<byte[]> blinds = new ArrayList<>();
    List<String> households = new ArrayList<>();
    cards.forEach(
        (household, card) ->
            index
                .entries(PURPOSE, card)
                .forEach(
                    entry -> {
                      blinds.add(entry);
                      households.add(household.toString());
                    }));
    Object entries = blinds.toArray(byte[][]::new);
    Object whose = households.toArray(String[]::new);
    rows.change(ENTER, entries, whose);
    return new HashSet<>(
        rows.list(SHARED, row -> UUID.fromString(row.getString(1)), entries, whose));
  }

  @Override
  public IndexPurpose purpose() {
    return PURPOSE;
  }

  @Override
  public String table() {
    return "payment_card";
  }

  @Override
  public String entryColumn() {
    return "card_blind";
  }

  @Override
  public String recordColumn() {
    return "household_id";
  }

  @Override
  public List<String> carriedColumns() {
    return List.of("union_path", "proxy_id");
  }

  @Override
  public Collection<String> lockedValues(UUID record) {
    return rows.list(
        "select bank_card_sealed from household where id = ? and bank_card_sealed is not null"
            + " for update",
        row -> cipher.open(row.getBytes(1), "household.bank_card:" + record),
        record);
  }
}
