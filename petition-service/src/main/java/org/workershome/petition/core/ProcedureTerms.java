package org.workershome.petition.core;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.timer.TimerRule;

/**
 * The kinds of timers that the procedure of a petition itself starts. What a petitioner or a
 * receiver may do within a term, and may leave, lapses: it is no delay of anybody.
 */
@Singleton
public final class ProcedureTerms implements StatutoryTerms {
  public static final String NOTICE = "notice";
  public static final String OBJECTION = "objection";
  public static final String FEEDBACK = "feedback";
  public static final String HANDLING = "handling";
  public static final String SUMMARY = "summary-handling";
  public static final String REVIEW_WINDOW = "review-window";
  public static final String REVIEW = "review";
  public static final String RECHECK_WINDOW = "recheck-window";
  public static final String RECHECK = "recheck";
  public static final String DIRECT_LINE = "direct-line-answer";
  public static final String URGING = "urging-answer";
  public static final String URGENT_REPORT = "urgent-report-acknowledgement";

  @Override
  public List<TimerRule> rules() {
    return List.of(
        TimerRule.of(NOTICE, "书面告知", "written notice", NoticeRules.term()),
        TimerRule.of(OBJECTION, "对转送交办提出异议", "objection to a transfer", ProcedureRules.objection())
            .lapsing(),
        TimerRule.of(FEEDBACK, "交办事项反馈", "report on an assignment", ProcedureRules.feedback()),
        TimerRule.of(HANDLING, "办理", "handling", ProcedureRules.handling())
            .extendable(ProcedureRules.extension()),
        TimerRule.of(SUMMARY, "简易办理", "summary handling", ProcedureRules.summary()),
        TimerRule.of(REVIEW_WINDOW, "申请复查", "request for review", ProcedureRules.reviewWindow())
            .lapsing(),
        TimerRule.of(REVIEW, "复查", "review", ProcedureRules.review()),
        TimerRule.of(RECHECK_WINDOW, "申请复核", "request for re-check", ProcedureRules.recheckWindow())
            .lapsing(),
        TimerRule.of(RECHECK, "复核", "re-check", ProcedureRules.recheck()),
        TimerRule.of(
            DIRECT_LINE, "诉求直通车答复", "answer of the direct line", ProcedureRules.directLine()),
        TimerRule.of(
            URGENT_REPORT,
            "紧急报告确认",
            "acknowledgement of an urgent report",
            ProcedureRules.urgentReport()),
        TimerRule.of(URGING, "督办答复", "answer to supervision", ProcedureRules.urging()));
  }
}
