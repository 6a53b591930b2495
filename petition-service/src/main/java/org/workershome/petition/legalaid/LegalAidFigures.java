package org.workershome.petition.legalaid;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.petition.core.FigureSource;
import org.workershome.petition.core.FigureUnit;
import org.workershome.petition.core.StatedFigure;
import org.workershome.petition.core.StatedFigure.Measure;
import org.workershome.petition.core.StatedFigure.Wording;
import org.workershome.petition.core.StatedFigures;

/** What the statistics say of legal aid; counted as {@link CountLegalAid} does. */
@Singleton
class LegalAidFigures implements StatedFigures {
  private static final String BLOCK = "5-legal-aid";
  private static final String PEOPLE =
      "(select a.*, a.person_ref as who, 0 as n from legal_aid a) x";
  private static final String ZONE = " at time zone 'Asia/Shanghai')::date";

  @Override
  public List<StatedFigure> figures() {
    FigureSource received = source("legal_aid x", "x.received_on", "收到日期", "day of receipt");
    FigureSource decided =
        source("legal_aid x", "x.decided_at", "决定日期", "day of the decision")
            .byMoment("x.decided_at");
    FigureSource ended = source("legal_aid x", "x.ended_on", "结案日期", "day on which it ended");
    StatedFigure applications =
        of(
            "legal_aid_applications",
            received,
            "true",
            "法律援助申请",
            "applications for legal aid",
            "收到的法律援助申请",
            "applications for legal aid received");
    StatedFigure concluded =
        of(
            "legal_aid_concluded",
            ended,
            "x.state = 'CONCLUDED'",
            "法律援助办结",
            "legal aid concluded",
            "已办结的法律援助案件",
            "cases of legal aid that were concluded");
    return List.of(
        applications,
        applications.measuring(
            "legal_aid_persons",
            new Measure.Persons(source(PEOPLE, "x.received_on", "收到日期", "day of receipt")),
            FigureUnit.PERSON,
            null,
            new Wording(
                "法律援助申请人数",
                "applicants for legal aid",
                "申请法律援助的职工，同一人多次只计一次",
                "workers who applied, each once")),
        of(
            "legal_aid_green_channel",
            received,
            "x.green_on is not null",
            "绿色通道",
            "green channel",
            "进入绿色通道的申请",
            "applications in the green channel"),
        of(
            "legal_aid_green_channel_kept",
            received,
            "x.green_on is not null and (x.met_at" + ZONE + " = x.green_on",
            "绿色通道当日办结",
            "green channel kept",
            "绿色通道申请中当日受理、审批、指派并会见的",
            "of these, all done on the day"),
        of(
            "legal_aid_cases",
            decided,
            "x.state in ('GRANTED', 'ASSIGNED', 'CONCLUDED', 'TERMINATED', 'REFERRED')",
            "实施法律援助",
            "legal aid given",
            "决定给予援助的案件，含已转司法行政部门的",
            "cases in which aid was granted, those handed to the justice agency too"),
        of(
            "legal_aid_refused",
            decided,
            "x.state = 'REFUSED'",
            "不予援助",
            "legal aid refused",
            "决定不予援助的申请",
            "applications that were refused"),
        concluded,
        concluded.measuring(
            "legal_aid_recovered",
            new Measure.Sum("x.recovered"),
            FigureUnit.CNY,
            null,
            new Wording(
                "法律援助追回金额",
                "money recovered by legal aid",
                "已办结案件为职工追回的金额",
                "what concluded cases brought the workers")));
  }

  private static FigureSource source(String from, String day, String dayZh, String dayEn) {
    return new FigureSource(
        "legal_aid",
        from,
        null,
        false,
        "x",
        "x.id",
        "x.petition_id",
        "exists (select from sealed_case k where k.petition_id = x.petition_id)",
        day,
        null,
        "true",
        dayZh,
        dayEn);
  }

  private static StatedFigure of(
      String code,
      FigureSource source,
      String condition,
      String nameZh,
      String nameEn,
      String zh,
      String en) {
    return StatedFigure.rows(
        code, source, condition, FigureUnit.CASE, BLOCK, new Wording(nameZh, nameEn, zh, en));
  }
}
