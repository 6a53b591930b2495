package org.workershome.petition.backlog;

import org.workershome.kit.problem.ProblemType;

/** Every way in which this room says no on its own account. The codes are stable. */
enum BacklogProblem implements ProblemType {
  ILLEGAL_CAMPAIGN_MOVE(409, "专项活动当前状态下不能进行此操作", "The campaign's state does not allow this move"),
  ILLEGAL_CLEARANCE_MOVE(
      409, "积案当前状态下不能进行此操作", "The state of the backlog case does not allow this move"),
  BACKLOG_RULE_EXISTS(
      409, "该日期起的积案标准已经存在", "There is a rule of the backlog from this day on already"),
  BACKLOG_RULE_IN_THE_PAST(
      422, "积案标准只能自今日或以后生效", "A rule of the backlog holds from today on or later"),
  NO_BACKLOG_RULE(
      422,
      "本会及上级尚未规定积案标准，请先设置",
      "Neither the union nor one above it has said what a backlog case is: set a rule first"),
  PETITION_NOT_ENDED(
      422, "信访事项尚未办结，不能化解销案，请先办结", "The petition has not come to its end: end it first"),
  SPONSOR_MISSING(422, "该积案须由领导包案后方可化解", "A leader has to take charge of the case first"),
  WITHOUT_SPONSOR_NOT_SO(
      422,
      "所填的包案例外与事实不符，或者该积案无需例外",
      "What is named of the sponsor is not so, or nothing needs to be excepted"),
  SPONSORSHIP_OPEN(422, "包案领导尚未销号", "The leader in charge has not signed the case off"),
  OWN_CLEARANCE(422, "申报化解的人不得自行审定", "Who reported a clearance does not approve it");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  BacklogProblem(int status, String titleZh, String titleEn) {
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
