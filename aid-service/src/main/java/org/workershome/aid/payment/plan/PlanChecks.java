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
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        m.until
      from payment_plan_line p
        join aid_grant g on g.id = p.grant_id
        left join household h on h.id = p.household_id
        left join directory_member m on m.person_ref = g.person_ref
      where p.plan_id = ? and p.position >= ? and p.position < ? order by p.position""";

  /** Those who left are hidden from whoever may see the members of a union. */
  private static final String GONE =
      "select household, removed from payees_gone(?::text[]::uuid[]) where removed or elsewhere";

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
      @Nullable LocalDate memberUntil) {
    @Override
    public String toString() {
      return "Line[" + grant + "]";
    }
  }

  /** In portions, so that a plan of any size is looked at in the same memory. */
  ChecksView of(UUID plan, int lines) {
    return of(plan, lines, finding -> true);
  }

  /** The same of a plan whose files are just written, so that its grants do not wait any more. */
  ChecksView ofWritten(UUID plan, int lines) {
    return of(plan, lines, finding -> finding.kind() != LineFinding.NOT_APPROVED);
  }

  private ChecksView of(UUID plan, int lines, Predicate<FindingView> counts) {
    List<FindingView> findings = new ArrayList<>();
    long blocking = 0;
    long warning = 0;
    for (int first = 0; first < lines; first += AT_ONCE) {
      List<FindingView> found = portion(plan, first).stream().filter(counts).toList();
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
    Map<UUID, LineFinding> gone = gone(lines);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    List<FindingView> found = new ArrayList<>();
    for (Line line : lines) {
      List<LineFinding> kinds = kinds(line, consented, gone.get(line.household()), today);
      if (shared.contains(line.household())) {
        kinds.add(LineFinding.SHARED_CARD);
      }
      for (LineFinding kind : kinds) {
        found.add(FindingView.of(line.position(), line.grant(), line.number(), kind));
      }
    }
    return found;
  }

  private Map<UUID, LineFinding> gone(List<Line> lines) {
    return rows
        .list(
            GONE,
            row ->
                Map.entry(
                    row.getObject("household", UUID.class),
                    row.getBoolean("removed")
                        ? LineFinding.MEMBER_REMOVED
                        : LineFinding.MEMBER_TRANSFERRED),
            (Object) lines.stream().map(line -> line.household().toString()).toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<LineFinding> kinds(
      Line line, Set<String> consented, @Nullable LineFinding gone, LocalDate today) {
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
    boolean ended = line.memberUntil() != null && line.memberUntil().isBefore(today);
    if (ended && gone != LineFinding.MEMBER_REMOVED) {
      kinds.add(LineFinding.MEMBERSHIP_ENDED);
    } else if (gone != null) {
      kinds.add(gone);
    }
    return kinds;
  }

  private Line line(ResultSet row) throws SQLException {
    byte[] card = row.getBytes("bank_card_sealed");
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
        row.getObject("until", LocalDate.class));
  }
}
