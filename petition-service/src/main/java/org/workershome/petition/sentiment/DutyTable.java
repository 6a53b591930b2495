package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Rows;

/** Whom unions oblige, and who has not got the panel yet that he owes. */
@ApplicationScoped
class DutyTable {
  /** Of those that the register has on that day. */
  private static final String OWED =
      """
      with duty as (
        select distinct on (union_path) union_path, reach from sentiment_duty where valid_from <= ?
        order by union_path, valid_from desc)
      select distinct u.path_text from duty d join directory_union u on u.path <@ d.union_path
      where not u.removed and u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?)
        and nlevel(u.path) - nlevel(d.union_path) <= case d.reach when 'ITSELF' then 0 when 'DIRECTLY_BELOW' then 1
          when 'ALL_BELOW' then 32 else -1 end
        and not exists (select from sentiment_panel p where p.union_path = u.path and p.year = ? and p.quarter = ?)
        and u.path_text > ?
      order by 1 limit ?""";

  private final Rows rows;

  DutyTable(Rows rows) {
    this.rows = rows;
  }

  /** False when something was set from that day on. */
  boolean insert(UnionPath union, SentimentDutyRequest request, Handler by, Instant now) {
    return rows.change(
            """
            insert into sentiment_duty (union_path, valid_from, reach, set_by_subject, set_by_name, set_at)
            values (?::ltree, ?, ?, ?, ?, ?) on conflict do nothing""",
            union,
            request.validFrom(),
            request.reach(),
            by.subject(),
            by.name(),
            now)
        == 1;
  }

  List<SentimentDutyView> list(UnionPath union) {
    return rows.list(
        """
        select union_path::text, valid_from, reach, set_by_name from sentiment_duty
        where union_path @> ?::ltree order by nlevel(union_path) desc, valid_from desc limit 200""",
        row -> {
          DutyReach reach = DutyReach.valueOf(row.getString(3));
          return new SentimentDutyView(
              row.getString(1),
              row.getObject(2, LocalDate.class),
              reach,
              reach.zh(),
              row.getString(4));
        },
        union);
  }

  /**
   * Unions that owe a panel and have none, in the order of their paths.
   *
   * @param day on which the duty holds and the union is there
   */
  List<UnionPath> owed(Quarter quarter, LocalDate day, String after, int atMost) {
    return rows.list(
        OWED,
        row -> new UnionPath(row.getString(1)),
        day,
        day,
        day,
        quarter.year(),
        quarter.number(),
        after,
        atMost);
  }
}
