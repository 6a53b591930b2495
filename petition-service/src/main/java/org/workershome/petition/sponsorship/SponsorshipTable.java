package org.workershome.petition.sponsorship;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;

/** The rows of sponsorships and of what sponsors did. */
@ApplicationScoped
class SponsorshipTable {
  private static final String ADD =
      """
      insert into petition_sponsorship (id, petition_id, union_path, person_ref, sponsor_subject, sponsor_name,
        sponsor_ref, reason, visit_every_days, taken_on, taken_at, after_end, version)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing""";

  private static final String STEP =
      """
      insert into petition_sponsor_step (id, sponsorship_id, petition_id, union_path, person_ref, kind, note_sealed,
        done_on, done_at, done_by_ref)
      values (?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

  private static final String SELECT =
      """
      select s.id, s.petition_id, p.number, s.sponsor_name, s.reason, s.visit_every_days, s.taken_on,
        s.signed_off_on, s.sign_off_note, s.taken_at, t.due_on
      from petition_sponsorship s join petition p on p.id = s.petition_id
        left join timer t on t.record_id = s.petition_id and t.record_type = 'petition' and t.kind = ?
          and t.ended_at is null and s.signed_off_on is null""";

  private static final String STEPS =
      """
      select id, sponsorship_id, kind, note_sealed, done_on from petition_sponsor_step
      where sponsorship_id = any (string_to_array(?, ',')::uuid[]) order by sponsorship_id, done_at, id""";

  private final CaseSql sql;
  private final FieldCipher cipher;

  SponsorshipTable(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /** False while somebody has it in charge. */
  boolean take(
      Petition petition, Handler sponsor, SponsorRequest request, boolean ended, Instant at) {
    return sql.change(
            ADD,
            Ids.next(),
            petition.id().value(),
            petition.union().value(),
            petition.personRef(),
            sponsor.subject(),
            sponsor.name(),
            sponsor.personRef(),
            request.reason().strip(),
            request.visitEveryDays(),
            LocalDates.of(at),
            at.atOffset(ZoneOffset.UTC),
            ended)
        == 1;
  }

  /** False when this guarantee was met before. */
  boolean add(
      Petition petition, UUID sponsorship, SponsorStepRequest step, Handler sponsor, Instant at) {
    UUID id = Ids.next();
    return sql.change(
            STEP,
            id,
            sponsorship,
            petition.id().value(),
            petition.union().value(),
            petition.personRef(),
            step.kind().name(),
            cipher.seal(step.evidence().strip(), context(id)),
            LocalDates.of(at),
            at.atOffset(ZoneOffset.UTC),
            sponsor.personRef())
        == 1;
  }

  void signOff(UUID sponsorship, String note, LocalDate on) {
    sql.change(
        "update petition_sponsorship set signed_off_on = ?, sign_off_note = ?, version = version + 1"
            + " where id = ?",
        on,
        note,
        sponsorship);
  }

  /** The one under way, else the last one. */
  Optional<SponsorshipView> of(PetitionId petition) {
    return views(
            sql.read(
                SponsorshipTable::held,
                SELECT
                    + " where s.petition_id = ? order by s.signed_off_on desc nulls first limit 1",
                SponsorshipTerms.CONTACT,
                petition.value()))
        .stream()
        .findFirst();
  }

  /** Whether this person has it in charge. */
  boolean isSponsor(UUID sponsorship, String personRef) {
    return !sql.read(
            row -> row.getInt(1),
            "select 1 from petition_sponsorship where id = ? and sponsor_ref = ?",
            sponsorship,
            personRef)
        .isEmpty();
  }

  /** What a leader has and had in charge, the latest first: two queries, however many. */
  Page<SponsorshipView> heldBy(String personRef, PageRequest page) {
    PageCursor after = page.after().orElse(null);
    List<Held> held =
        sql.read(
            SponsorshipTable::held,
            SELECT
                + " where s.sponsor_ref = ? and (?::timestamptz is null or (s.taken_at, s.id) < (?::timestamptz, ?))"
                + " order by s.taken_at desc, s.id desc limit ?",
            SponsorshipTerms.CONTACT,
            personRef,
            after == null ? null : after.createdAt().atOffset(ZoneOffset.UTC),
            after == null ? null : after.createdAt().atOffset(ZoneOffset.UTC),
            after == null ? null : after.id(),
            page.fetch());
    Page<Held> shown =
        Page.of(held, page, last -> new PageCursor(last.takenAt(), last.sponsorship()));
    return new Page<>(views(shown.items()), shown.next());
  }

  /** A row, before what the sponsor did is added to it. */
  private record Held(
      UUID sponsorship,
      UUID petition,
      String number,
      String sponsor,
      String reason,
      int visitEveryDays,
      LocalDate takenOn,
      @Nullable LocalDate signedOffOn,
      @Nullable String note,
      Instant takenAt,
      @Nullable LocalDate contactDueOn) {}

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class),
        row.getString(9),
        row.getObject(10, OffsetDateTime.class).toInstant(),
        row.getObject(11, LocalDate.class));
  }

  private List<SponsorshipView> views(List<Held> held) {
    if (held.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<SponsorStepView>> done = new HashMap<>();
    sql.read(
        row -> {
          UUID id = row.getObject(1, UUID.class);
          return done.computeIfAbsent(row.getObject(2, UUID.class), _ -> new ArrayList<>())
              .add(
                  new SponsorStepView(
                      SponsorStepKind.valueOf(row.getString(3)),
                      cipher.open(row.getBytes(4), context(id)),
                      row.getObject(5, LocalDate.class)));
        },
        STEPS,
        held.stream().map(each -> each.sponsorship().toString()).collect(joining(",")));
    return held.stream()
        .map(each -> view(each, done.getOrDefault(each.sponsorship(), List.of())))
        .toList();
  }

  private static SponsorshipView view(Held held, List<SponsorStepView> steps) {
    EnumSet<SponsorStepKind> missing = EnumSet.copyOf(SponsorStepKind.GUARANTEES);
    steps.forEach(step -> missing.remove(step.kind()));
    return new SponsorshipView(
        held.sponsorship(),
        held.petition(),
        held.number(),
        held.sponsor(),
        held.reason(),
        held.visitEveryDays(),
        held.takenOn(),
        missing,
        steps,
        held.contactDueOn(),
        held.signedOffOn(),
        held.note());
  }

  private static String context(UUID id) {
    return "petition_sponsor_step.note:" + id;
  }
}
