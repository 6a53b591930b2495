package org.workershome.petition.sentiment;

import org.workershome.kit.problem.ProblemType;

/** Every way in which this room says no on its own account. The codes are stable. */
enum SentimentProblem implements ProblemType {
  PANEL_EXISTS(409, "该工会本季度的研判已经建立", "The union has a panel of this quarter already"),
  ILLEGAL_PANEL_MOVE(409, "研判当前状态下不能进行此操作", "The panel's state does not allow this move"),
  OPINION_ANSWERED(409, "该意见已经答复", "The opinion has been answered"),
  PROBLEM_SOLVED(409, "该问题已经解决", "The problem has been solved"),
  TERM_EXISTS(409, "该日期起的配置已经存在", "There are terms from this day on already"),
  QUESTIONNAIRE_CLOSED(409, "问卷未开放或已经截止", "The questionnaire is not open"),
  ALREADY_TAKEN_PART(409, "您已填写过本问卷，答卷已计入", "You have taken part in this questionnaire before"),
  QUESTION_ASKED_BEFORE(
      409, "本季度已向同一范围的职工提过该问题", "The same workers were asked this question in the quarter before"),
  QUARTER_NOT_OVER(422, "季度尚未结束，不能报送研判", "The quarter is not over"),
  QUARTER_NOT_BEGUN(422, "季度尚未开始，不能建立研判", "The quarter has not begun"),
  PANEL_INCOMPLETE(422, "研判内容不完整，不能报送", "The panel lacks what it must say"),
  ZERO_REPORT_HAS_RECORDS(
      422, "零报告不能包含意见、热点或问题", "A zero-report has no opinions, hot spots or problems"),
  OWN_PANEL(422, "报送人不能批准自己报送的研判", "Who submitted a panel does not approve it"),
  NAMED_QUESTIONNAIRE(
      422, "思想动态问卷一律匿名，不设实名方式", "A questionnaire is anonymous; there is no other kind"),
  CHOICES_DO_NOT_FIT(422, "答案与问卷题目不符", "The choices do not fit the questions"),
  TERM_IN_THE_PAST(422, "配置只能自今日或以后生效", "Terms hold from today on or later");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  SentimentProblem(int status, String titleZh, String titleEn) {
    this.status = status;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public String titleEn() {
    return titleEn;
  }
}
