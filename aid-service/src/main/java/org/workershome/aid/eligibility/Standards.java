package org.workershome.aid.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.kit.money.Money;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Local standards, by region, residence and date. */
@ApplicationScoped
public class Standards {
  static final String TYPE = "subsistence-standard";

  /** Wherever nothing nearer is known. */
  public static final String ANYWHERE = "000000";

  private static final String ROW =
      "select id, union_path::text, region, residence, monthly_amount, effective_from, source,"
          + " state, created_at, version from subsistence_standard";

  private final Rows rows;

  Standards(Rows rows) {
    this.rows = rows;
  }

  /**
   * The standard of the nearest region; there, of the latest date; and of two of one date, of the
   * nearer union.
   *
   * @param union null for whoever is of none: that of the root counts
   * @throws ProblemException 422 when there is none
   */
  public Standard inForce(
      @Nullable String union, String region, Residence residence, LocalDate day) {
    return rows.one(
            ROW
                + " where state = 'IN_FORCE' and residence = ? and effective_from <= ?"
                + " and region in (?, ?, ?, '000000')"
                + " and (union_path @> ?::ltree or (?::text is null and nlevel(union_path) = 1))"
                + " order by case region when ? then 1 when ? then 2 when ? then 3 else 4 end,"
                + " effective_from desc, nlevel(union_path) desc, id desc limit 1",
            Standards::standard,
            residence,
            day,
            region,
            city(region),
            province(region),
            union,
            union,
            region,
            city(region),
            province(region))
        .orElseThrow(
            () ->
                new ProblemException(AidProblem.NO_STANDARD)
                    .detail(
                        "请先登记 " + region + " 自 " + day + " 起的低保标准（" + residence + "）",
                        "There is no standard of " + region + ", " + residence + ", for " + day)
                    .with("region", region)
                    .with("residence", residence)
                    .with("day", day));
  }

  @Transactional
  Page<StandardView> list(PageRequest page) {
    List<Object> parameters = new ArrayList<>();
    var sql = new StringBuilder(ROW);
    page.after()
        .ifPresent(
            after -> {
              sql.append(" where (created_at, id) < (?, ?)");
              parameters.add(after.createdAt().atOffset(ZoneOffset.UTC));
              parameters.add(after.id());
            });
    sql.append(" order by created_at desc, id desc limit ?");
    parameters.add(page.fetch());
    List<StandardView> found = rows.list(sql.toString(), Standards::view, parameters.toArray());
    return Page.of(found, page, last -> new PageCursor(last.createdAt(), last.id()));
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  StandardView one(UUID id) {
    return rows.one(ROW + " where id = ?", Standards::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private static String city(String region) {
    return region.substring(0, 4) + "00";
  }

  private static String province(String region) {
    return region.substring(0, 2) + "0000";
  }

  private static Standard standard(ResultSet row) throws SQLException {
    StandardView found = view(row);
    return new Standard(
        found.id(),
        found.region(),
        found.residence(),
        found.monthlyAmount(),
        found.effectiveFrom());
  }

  private static StandardView view(ResultSet row) throws SQLException {
    return new StandardView(
        row.getObject("id", UUID.class),
        row.getString("union_path"),
        row.getString("region"),
        Residence.valueOf(row.getString("residence")),
        new Money(row.getBigDecimal("monthly_amount")),
        row.getObject("effective_from", LocalDate.class),
        row.getString("source"),
        RulesState.valueOf(row.getString("state")),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }
}
