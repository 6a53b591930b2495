package org.workershome.aid.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.UnionFilter;
import org.workershome.aid.eligibility.Category;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.money.Money;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.Masking;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Reads files; what leaves here is masked. */
@ApplicationScoped
class HouseholdLookup {
  private final Rows rows;
  private final SealedParticulars particulars;
  private final CurrentCaller caller;

  HouseholdLookup(Rows rows, SealedParticulars particulars, CurrentCaller caller) {
    this.rows = rows;
    this.particulars = particulars;
    this.caller = caller;
  }

  @Transactional
  Page<HouseholdSummaryView> list(
      @Nullable HouseholdStatus state, @Nullable UUID petition, PageRequest page) {
    UnionFilter filter = UnionFilter.of(caller.get());
    var sql =
        new StringBuilder(
            "select id, number, union_path::text, state, created_at from household h where "
                + filter.column()
                + " = ?");
    List<Object> parameters = new ArrayList<>(List.of(filter.value()));
    if (state != null) {
      sql.append(" and state = ?");
      parameters.add(state);
    }
    if (petition != null) {
      sql.append(
          " and exists (select 1 from household_petition p where p.household_id = h.id and p.petition_id = ?)");
      parameters.add(petition);
    }
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (created_at, id) < (?, ?)");
              parameters.add(after.createdAt().atOffset(ZoneOffset.UTC));
              parameters.add(after.id());
            });
    sql.append(" order by created_at desc, id desc limit ?");
    parameters.add(page.fetch());
    List<HouseholdSummaryView> found =
        rows.list(sql.toString(), HouseholdLookup::summary, parameters.toArray());
    return Page.of(found, page, last -> new PageCursor(last.createdAt(), last.id()));
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  HouseholdView one(UUID id) {
    return rows.one(
            "select h.*, h.union_path::text as path from household h where id = ?", this::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private HouseholdView view(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    HouseholdStatus status = HouseholdStatus.valueOf(row.getString("state"));
    String cause = row.getString("main_cause");
    String category = row.getString("category");
    return new HouseholdView(
        id,
        row.getString("number"),
        row.getString("path"),
        row.getString("person_ref"),
        status,
        petitions(id),
        masked(row, id, "head_name", Masking::name),
        masked(row, id, "head_citizen_id", Masking::citizenId),
        masked(row, id, "phone", Masking::phone),
        members(row, id),
        money(row.getBigDecimal("monthly_income")),
        money(row.getBigDecimal("monthly_rigid_expenditure")),
        cause == null ? null : HardshipCause.valueOf(cause),
        category == null ? null : Category.valueOf(category),
        masked(row, id, "bank_card", Masking::card),
        row.getString("bank_name"),
        row.getString("review_opinion"),
        row.getString("approval_opinion"),
        row.getObject("filed_on", LocalDate.class),
        Rows.instant(row, "created_at"),
        HouseholdState.of(status).moves(),
        row.getLong("version"));
  }

  private List<PetitionLinkView> petitions(UUID household) {
    return rows.list(
        "select petition_id, petition_number from household_petition where household_id = ?"
            + " order by referred_at",
        row -> new PetitionLinkView(row.getObject(1, UUID.class), row.getString(2)),
        household);
  }

  private List<MemberView> members(ResultSet row, UUID id) throws SQLException {
    return particulars.members(row, id).stream()
        .map(
            member ->
                new MemberView(
                    Masking.name(member.name()),
                    member.relation(),
                    member.citizenId() == null ? null : Masking.citizenId(member.citizenId())))
        .toList();
  }

  private @Nullable String masked(ResultSet row, UUID id, String column, UnaryOperator<String> mask)
      throws SQLException {
    String clear = particulars.open(row, id, column);
    return clear == null ? null : mask.apply(clear);
  }

  private static @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : new Money(amount);
  }

  private static HouseholdSummaryView summary(ResultSet row) throws SQLException {
    return new HouseholdSummaryView(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("union_path"),
        HouseholdStatus.valueOf(row.getString("state")),
        Rows.instant(row, "created_at"));
  }
}
