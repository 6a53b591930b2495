package org.workershome.petition.core;

/** The names of the states, as they are stored and said. */
public enum PetitionStateName {
  /** 已收到. */
  RECEIVED("已收到"),
  /** 已登记. */
  REGISTERED("已登记"),
  /** 已转送: a union below has it and gives the notice. */
  TRANSFERRED("已转送"),
  /** 已交办: likewise, and reports back by a day. */
  ASSIGNED("已交办"),
  /** 收件单位提出异议. */
  OBJECTED("收件单位提出异议"),
  /** 已告知向有权处理机关提出. */
  INFORMED_ELSEWHERE("已告知向有权处理的机关提出"),
  /** 已告知法定途径. */
  STATUTORY_ROUTE("已告知法定途径"),
  /** 不予受理. */
  NOT_ACCEPTED("不予受理"),
  /** 已受理. */
  ACCEPTED("已受理"),
  /** 已并案: a group visit that is handled with another one, which leads. */
  JOINED("已并案办理"),
  /** 已出具处理意见. */
  OPINION_ISSUED("已出具处理意见"),
  /** 处理意见已送达. */
  DELIVERED("处理意见已送达"),
  /** 复查中. */
  UNDER_REVIEW("复查中"),
  /** 已作出复查意见. */
  REVIEW_DECIDED("已作出复查意见"),
  /** 复查意见已送达. */
  REVIEW_DELIVERED("复查意见已送达"),
  /** 复核中. */
  UNDER_RECHECK("复核中"),
  /** 已作出复核意见. */
  RECHECK_DECIDED("已作出复核意见"),
  /** 信访程序终结. */
  TERMINATED("信访程序终结"),
  /** 已办结. */
  CLOSED("已办结");

  private final String zh;

  PetitionStateName(String zh) {
    this.zh = zh;
  }

  /** As a petitioner reads it. */
  public String zh() {
    return zh;
  }

  /** Whether it is worked on itself: it has not ended, and goes on with no other. */
  public boolean isWorkedOn() {
    return !isEnd() && this != JOINED;
  }

  /** Nothing more will happen to it, but for a referral to aid. */
  public boolean isEnd() {
    return this == TERMINATED || this == CLOSED || this == NOT_ACCEPTED;
  }
}
