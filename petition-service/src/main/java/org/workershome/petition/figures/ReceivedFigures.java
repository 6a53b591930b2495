package org.workershome.petition.figures;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.workershome.petition.core.FigureSource;
import org.workershome.petition.core.FigureUnit;
import org.workershome.petition.core.GroupVisits;
import org.workershome.petition.core.StatedFigure;
import org.workershome.petition.core.StatedFigure.Measure;
import org.workershome.petition.core.StatedFigure.Wording;
import org.workershome.petition.core.StatedFigures;

/**
 * What came in: letters, visits and group visits, each in cases, in persons and in person-times,
 * and the same for every other channel.
 */
@Singleton
class ReceivedFigures implements StatedFigures {
  static final String BLOCK = "1-petitions";
  static final String RECEIVED = "petitions_received";

  static final FigureSource CASES =
      FigureSource.ofCases(
          "petition", "petition p", "p.id", "p.received_on", "收到日期", "day of receipt");

  private static final String OF_PETITION =
      "q.id, q.union_path, q.l1, q.l2, q.l3, q.l4, q.l5, q.received_on, q.channel, q.category,"
          + " q.matter, q.repeats, q.sealed, q.owner_subject, q.owner_name";

  private static final String NAMED = "m.petition_id = q.id and m.person_ref not like 'none:%'";

  /**
   * The petitioner; of a group visit all who are on its roster by name, and so many more as it was
   * registered with.
   */
  private static final FigureSource PEOPLE =
      FigureSource.ofCases(
          "petition",
          """
          (select %1$s, q.person_ref as who, 0 as n from petition q where q.channel <> 'GROUP_VISIT'
           union all
           select %1$s, m.person_ref, 0 from petition q join petition_member m on %2$s
             where q.channel = 'GROUP_VISIT'
           union all
           select %1$s, null, greatest(q.headcount - (select count(*) from petition_member m where %2$s), 0)::integer
             from petition q where q.channel = 'GROUP_VISIT') p\
          """
              .formatted(OF_PETITION, NAMED),
          "p.id",
          "p.received_on",
          "收到日期",
          "day of receipt");

  /** Each counted in cases, persons and person-times. */
  private enum Came {
    LETTER(
        "letter", "letters_received", "来信", "letters", GroupVisits.WITHOUT, "p.channel = 'LETTER'"),
    VISIT("visit", "visits_received", "来访", "visits", GroupVisits.WITHOUT, "p.channel = 'VISIT'"),
    GROUP(
        "group_visit",
        "group_visits_received",
        "集体来访",
        "group visits",
        GroupVisits.ONLY,
        "p.channel = 'GROUP_VISIT'"),
    CALL(
        "call",
        "calls_received",
        "来电（12351）",
        "calls (12351)",
        GroupVisits.WITHOUT,
        "p.channel = 'CALL'"),
    ONLINE(
        "online",
        "online_received",
        "网上信访",
        "online petitions",
        GroupVisits.WITHOUT,
        "p.channel = 'ONLINE'"),
    DIRECT(
        "direct_line",
        "direct_line_received",
        "诉求直通车",
        "direct line",
        GroupVisits.WITHOUT,
        "p.channel = 'DIRECT_LINE'"),
    RECEPTION(
        "reception_day",
        "reception_day_petitions_received",
        "主席接待日形成的信访件",
        "petitions from reception days",
        GroupVisits.WITHOUT,
        "p.channel = 'RECEPTION_DAY'"),
    TRANSFERRED(
        "transferred_in",
        "transferred_in_received",
        "其他机关转来",
        "transferred in from other organs",
        GroupVisits.WITHOUT,
        "p.channel = 'TRANSFERRED_IN'"),
    ALL_VISITS(
        "visit_with_groups",
        "visits_received_with_groups",
        "来访（含集体来访）",
        "visits and group visits",
        GroupVisits.WITH,
        "p.channel in ('VISIT', 'GROUP_VISIT')"),
    ALL("petition", RECEIVED, "信访总量", "petitions through all channels", GroupVisits.WITH, "true");

    private final String stem;
    private final String cases;
    private final String zh;
    private final String en;
    private final GroupVisits groups;
    private final String condition;

    Came(String stem, String cases, String zh, String en, GroupVisits groups, String condition) {
      this.stem = stem;
      this.cases = cases;
      this.zh = zh;
      this.en = en;
      this.groups = groups;
      this.condition = condition;
    }

    private StatedFigure cases() {
      return StatedFigure.rows(
              cases,
              CASES,
              condition,
              FigureUnit.CASE,
              BLOCK,
              new Wording(
                  zh + "件数",
                  en + ", cases",
                  "期间内收到的" + zh + "，每件计一件，重复信访分别计",
                  en + " received; each is one, repeated ones too"))
          .withGroups(groups);
    }

    private List<StatedFigure> all() {
      StatedFigure counted = cases();
      return List.of(
          counted,
          counted.measuring(
              stem + "_persons",
              new Measure.Persons(PEOPLE),
              FigureUnit.PERSON,
              null,
              new Wording(
                  zh + "人数",
                  en + ", persons",
                  "期间内" + zh + "的信访人，同一人多次只计一次；集体来访按名册实名计，登记人数多于实名的部分按人数计；匿名每件计一人",
                  "petitioners, each once however often he came; of group visits everybody named on"
                      + " the roster, and as many more as were registered; an anonymous petition is"
                      + " one person")),
          counted.measuring(
              stem + "_person_times",
              new Measure.Sum("p.headcount"),
              FigureUnit.PERSON_TIME,
              null,
              new Wording(
                  zh + "人次",
                  en + ", person-times",
                  "期间内" + zh + "的人次，同一人每次都计；集体来访按登记人数计",
                  "petitioners as often as they came; of group visits the registered headcount")));
    }
  }

  @Override
  public List<StatedFigure> figures() {
    List<StatedFigure> found = new ArrayList<>();
    Arrays.stream(Came.values()).forEach(came -> found.addAll(came.all()));
    found.add(ofCategory("claims_received", "p.category = 'CLAIM'", "申诉求决", "claims for relief"));
    found.add(
        ofCategory("suggestions_received", "p.category = 'SUGGESTION'", "建议意见", "suggestions"));
    found.add(
        ofCategory("accusations_received", "p.category = 'ACCUSATION'", "检举控告", "accusations"));
    found.add(
        ofCategory("repeats_received", "p.repeats is not null", "经确认的重复信访", "confirmed repeats"));
    return found;
  }

  private static StatedFigure ofCategory(String code, String condition, String zh, String en) {
    return StatedFigure.rows(
            code,
            CASES,
            condition,
            FigureUnit.CASE,
            BLOCK,
            new Wording(
                zh + "件数", en + ", cases", "期间内收到的" + zh + "，各渠道合计", en + " through all channels"))
        .withGroups(GroupVisits.WITH);
  }

  @Override
  public List<Sum> sums() {
    return List.of(
        new Sum(
            RECEIVED,
            // Visits and group visits are parts of the visits of both kinds.
            Arrays.stream(Came.values())
                .filter(came -> came != Came.ALL && came != Came.VISIT && came != Came.GROUP)
                .map(came -> came.cases)
                .toList()),
        new Sum(Came.ALL_VISITS.cases, List.of(Came.VISIT.cases, Came.GROUP.cases)),
        new Sum(
            RECEIVED, List.of("claims_received", "suggestions_received", "accusations_received")));
  }
}
