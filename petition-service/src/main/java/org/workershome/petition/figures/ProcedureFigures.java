package org.workershome.petition.figures;

import static org.workershome.petition.core.StatedFigure.rows;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.petition.core.FigureSource;
import org.workershome.petition.core.FigureUnit;
import org.workershome.petition.core.GroupVisits;
import org.workershome.petition.core.StatedFigure;
import org.workershome.petition.core.StatedFigure.Wording;
import org.workershome.petition.core.StatedFigures;

/** What was done with petitions, and how they ended. */
@Singleton
class ProcedureFigures implements StatedFigures {
  static final String REGISTERED = "petitions_registered";
  static final String NOTICES = "statutory_route_notices";
  static final String REFERRALS = "hardship_referrals";
  private static final String BLOCK = "2-procedure";

  private static final FigureSource REGISTRATIONS =
      FigureSource.ofCases(
              "petition", "petition p", "p.id", "p.registered_at", "登记日期", "day of registration")
          .byMoment("p.registered_at");
  private static final FigureSource ACCEPTANCES =
      FigureSource.ofCases(
          "petition", "petition p", "p.id", "p.accepted_on", "受理日期", "day of acceptance");
  private static final FigureSource ENDS =
      FigureSource.ofCases(
          "petition",
          "petition p left join petition_timeline s on s.petition_id = p.id and s.kind = 'SETTLED'",
          "p.id",
          "p.ended_on",
          "办结日期",
          "day on which it ended");
  private static final FigureSource OPINIONS =
      FigureSource.ofCases(
          "petition_letter",
          "petition_letter w join petition p on p.id = w.petition_id and w.kind = 'OPINION' and"
              + " w.version = 1",
          "w.id",
          "w.issued_on",
          "意见书出具日期",
          "day of the opinion");
  private static final FigureSource ROUTES =
      FigureSource.ofCases(
          "petition_notice",
          "petition_notice w join petition p on p.id = w.petition_id",
          "w.id",
          "w.given_on",
          "告知日期",
          "day of the notice");
  private static final FigureSource TO_AID =
      FigureSource.ofCases(
          "hardship_referral",
          "hardship_referral w join petition p on p.id = w.petition_id",
          "w.petition_id",
          "w.referred_on",
          "转介日期",
          "day of the referral");
  private static final FigureSource REVIEWS =
      FigureSource.ofCases(
          "petition_review",
          "petition_review w join petition p on p.id = w.petition_id",
          "w.id",
          "w.requested_on",
          "申请日期",
          "day of the request");

  @Override
  public List<StatedFigure> figures() {
    return List.of(
        of(
            REGISTERED,
            REGISTRATIONS,
            "true",
            "登记信访件",
            "petitions registered",
            "已登记的信访件",
            "in the register"),
        of(
            "petitions_accepted",
            ACCEPTANCES,
            "true",
            "受理信访件",
            "petitions accepted",
            "已受理的信访件",
            "taken on"),
        of(
            NOTICES,
            ROUTES,
            "true",
            "法定途径告知",
            "notices of a statutory route",
            "发出的法定途径书面告知",
            "written notices that showed the statutory route"),
        of(
            REFERRALS,
            TO_AID,
            "true",
            "转介困难帮扶",
            "referrals to hardship aid",
            "转介困难帮扶的信访件",
            "petitions whose petitioner was referred to aid"),
        of(
            "opinions_issued",
            OPINIONS,
            "true",
            "处理意见书",
            "opinions",
            "出具的处理意见书，更正版不另计",
            "opinions; a mended one is not another"),
        of(
            "opinions_supporting",
            OPINIONS,
            "p.outcome = 'SUPPORT'",
            "支持诉求的意见",
            "opinions in support",
            "处理意见为支持诉求的",
            "opinions that support the request"),
        of(
            "suggestions_answered",
            OPINIONS,
            "p.category = 'SUGGESTION'",
            "答复建议意见",
            "suggestions answered",
            "建议意见类信访件中已出具处理意见的",
            "suggestions on which an opinion was given"),
        of(
            "suggestions_adopted",
            OPINIONS,
            "p.category = 'SUGGESTION' and p.outcome = 'SUPPORT'",
            "采纳建议意见",
            "suggestions adopted",
            "建议意见类信访件中处理意见为支持的",
            "suggestions whose opinion supports them"),
        of(
            "petitions_ended",
            ENDS,
            "true",
            "办结信访件",
            "petitions ended",
            "已办结的信访件，不论结果",
            "petitions at their end, whatever the outcome"),
        of(
            "problems_solved",
            ENDS,
            "p.category = 'CLAIM' and (s.id is not null or p.outcome = 'SUPPORT')",
            "解决问题",
            "problems solved",
            "申诉求决类信访件中经调解和解或处理意见支持而办结的",
            "claims that ended by settlement or with an opinion in support"),
        of(
            "petitions_settled",
            ENDS,
            "s.id is not null",
            "和解办结",
            "petitions settled",
            "经和解办结的",
            "ended by settlement"),
        of(
            "reviews_requested",
            REVIEWS,
            "w.stage = 'REVIEW'",
            "申请复查",
            "reviews requested",
            "对处理意见申请复查的",
            "requests for review of an opinion"),
        of(
            "rechecks_requested",
            REVIEWS,
            "w.stage = 'RECHECK'",
            "申请复核",
            "re-checks requested",
            "对复查意见申请复核的",
            "requests for re-check of a review"),
        of(
            "reviews_changing",
            REVIEWS,
            "w.outcome = 'CHANGED'",
            "复查复核改变原意见",
            "opinions changed on review",
            "复查、复核中改变原意见的",
            "reviews and re-checks that changed the opinion"));
  }

  private static StatedFigure of(
      String code,
      FigureSource source,
      String condition,
      String nameZh,
      String nameEn,
      String zh,
      String en) {
    return rows(
            code, source, condition, FigureUnit.CASE, BLOCK, new Wording(nameZh, nameEn, zh, en))
        .withGroups(GroupVisits.WITH);
  }
}
