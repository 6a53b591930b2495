package org.workershome.aid.payment.plan;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.BankConsents;
import org.workershome.aid.core.Rows;
import org.workershome.kit.identifier.BankCard;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.privacy.FieldCipher;

/** Looks at every line of a plan before it is locked, and again before it is released. */
@Singleton
class PlanChecks {
  private static final int AT_ONCE = 1000;
  private static final int SHOWN = 1000;

  private static final String LINES =
      """
      select p.position, g.id, g.number, g.state, g.person_ref, p.household_id as line_household, h.id as household, h.state as household_state,
        h.closed_on, h.bank_card_sealed,
        exists (select 1 from payment_stop s where s.household_id = p.household_id and s.lifted_at is null) as stopped,
        exists (select 1 from card_change c where c.household_id = p.household_id and c.state = 'PROPOSED') as changing, h.union_path::text as union_path,
        m.removed, m.until, u.path <@ h.union_path or h.union_path <@ u.path as same_place
      from payment_plan_line p
        join aid_grant g on g.id = p.grant_id
        left join household h on h.id = p.household_id
        left join directory_member m on m.person_ref = g.person_ref
        left join directory_union u on u.code = m.union_code
      where p.plan_id = ? and p.position >= ? and p.position < ? order by p.position""";

  private final Rows rows;
  private final BankConsents consents;
  private final PlanCards cards;
  private final FieldCipher cipher;
  private final Clock clock;

  PlanChecks(Rows rows, BankConsents consents, PlanCards cards, FieldCipher cipher, Clock clock) {
    this.rows = rows;
    this.consents = consents;
    this.cards = cards;
    this.cipher = cipher;
    this.clock = clock;
  }

  private record Line(
      int position,
      UUID grant,
      String number,
      String state,
      String person,
      UUID household,
      boolean onFile,
      boolean stopped,
      boolean cardChanging,
      @Nullable String card,
      boolean memberRemoved,
      @Nullable LocalDate memberUntil,
      boolean memberElsewhere) {
    @Override
    public String toString() {
      return "Line[" + grant + "]";
    }
  }

  /** In portions, so that a plan of any size is looked at in the same memory. */
  ChecksView of(UUID plan, int lines) {
    List<FindingView> findings = new ArrayList<>();
    long blocking = 0;
    long warning = 0;
    for (int first = 0; first < lines; first += AT_ONCE) {
      List<FindingView> found = portion(plan, first);
      blocking += found.stream().filter(PlanChecks::blocks).count();
      warning += found.stream().filter(one -> !blocks(one)).count();
      findings.addAll(found);
      findings.sort(Comparator.comparing(FindingView::weight).thenComparing(FindingView::position));
      if (findings.size() > SHOWN) {
        findings.subList(SHOWN, findings.size()).clear();
      }
    }
    return new ChecksView(lines, blocking, warning, findings);
  }

  private static boolean blocks(FindingView finding) {
    return finding.weight() == FindingWeight.BLOCKS;
  }

  private List<FindingView> portion(UUID plan, int first) {
    List<Line> lines = rows.list(LINES, this::line, plan, first, first + AT_ONCE);
    Set<String> consented =
        new HashSet<>(consents.inForce(lines.stream().map(Line::person).toList()).keySet());
    Map<UUID, String> paidTo = new HashMap<>();
    for (Line line : lines) {
      String card = line.card();
      if (card != null) {
        paidTo.put(line.household(), card);
      }
    }
    Set<UUID> shared = cards.shared(paidTo);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    List<FindingView> found = new ArrayList<>();
    for (Line line : lines) {
      List<LineFinding> kinds = kinds(line, consented, today);
      if (shared.contains(line.household())) {
        kinds.add(LineFinding.SHARED_CARD);
      }
      for (LineFinding kind : kinds) {
        found.add(FindingView.of(line.position(), line.grant(), line.number(), kind));
      }
    }
    return found;
  }

  private static List<LineFinding> kinds(Line line, Set<String> consented, LocalDate today) {
    List<LineFinding> kinds = new ArrayList<>();
    if (!line.state().equals("APPROVED")) {
      kinds.add(LineFinding.NOT_APPROVED);
    }
    if (!line.onFile()) {
      kinds.add(LineFinding.NOT_ON_FILE);
    }
    if (!consented.contains(line.person())) {
      kinds.add(LineFinding.CONSENT_MISSING);
    }
    String card = line.card();
    if (card == null || BankCard.flaw(card).isPresent()) {
      kinds.add(LineFinding.CARD_CHECK);
    }
    if (line.stopped()) {
      kinds.add(LineFinding.STOPPED);
    }
    if (line.cardChanging()) {
      kinds.add(LineFinding.CARD_CHANGING);
    }
    if (line.memberRemoved()) {
      kinds.add(LineFinding.MEMBER_REMOVED);
    } else if (line.memberUntil() != null && line.memberUntil().isBefore(today)) {
      kinds.add(LineFinding.MEMBERSHIP_ENDED);
    } else if (line.memberElsewhere()) {
      kinds.add(LineFinding.MEMBER_TRANSFERRED);
    }
    return kinds;
  }

  private Line line(ResultSet row) throws SQLException {
    byte[] card = row.getBytes("bank_card_sealed");
    boolean samePlace = row.getBoolean("same_place");
    boolean placeUnknown = row.wasNull();
    return new Line(
        row.getInt("position"),
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("state"),
        row.getString("person_ref"),
        row.getObject("line_household", UUID.class),
        "FILED".equals(row.getString("household_state")) && row.getObject("closed_on") == null,
        row.getBoolean("stopped"),
        row.getBoolean("changing"),
        card == null
            ? null
            : cipher.open(card, "household.bank_card:" + row.getObject("household", UUID.class)),
        row.getBoolean("removed"),
        row.getObject("until", LocalDate.class),
        !placeUnknown && !samePlace);
  }
}
