package org.workershome.petition.reception;

import org.workershome.kit.problem.ProblemType;

/** Every way in which this room says no on its own account. The codes are stable. */
enum ReceptionProblem implements ProblemType {
  RULE_YIELDS_NO_DAY(422, "按此规则没有任何接待日", "The rule yields no day at all"),
  LATER_RULE_ADOPTED(409, "已有起始日期相同或更晚的规则", "A rule that begins as late or later has been adopted"),
  ILLEGAL_DAY_MOVE(409, "接待日当前状态下不能进行此操作", "The reception day's state does not allow this move"),
  DAY_NOT_REACHED(409, "接待日尚未到来", "The reception day has not come yet"),
  RECORDS_MISSING(409, "尚有来访没有接待记录，不能结束", "There are visits without a record sheet"),
  ROSTER_INCOMPLETE(422, "公示内容不完整", "The roster lacks something that must be published"),
  LEADER_KNOWN(409, "该领导已在接待领导名单中", "The leader is on the list already"),
  LEADER_NOT_OF_UNION(422, "该领导不是本工会的接待领导", "The leader does not receive for this union"),
  LEADER_UNCHANGED(422, "替换的领导与原领导为同一人", "The leader is the one who receives already"),
  LEADER_OF_ANOTHER_DAY(422, "互换的接待日并非由该领导接待", "The other day is not this leader's"),
  DAY_NOT_OPEN(409, "该接待日不接受预约", "The reception day takes no bookings"),
  BY_INVITATION(409, "重点约访由工会邀请，不接受本人预约", "The union invites people to this day"),
  DAY_CANCELLED(409, "该接待日已取消", "The reception day was cancelled"),
  SLOT_IS_PAST(409, "该时段已过", "The time has passed"),
  SLOT_FULL(409, "该时段已约满", "No place is left at this time"),
  BOOKED_BEFORE(409, "同一接待日不能重复预约", "The person has booked for this day before"),
  ILLEGAL_BOOKING_MOVE(409, "预约当前状态下不能进行此操作", "The booking's state does not allow this move"),
  NOT_TODAY(409, "只有接待日当天可以登记临时来访", "Who comes without a booking comes on the day"),
  RECORDED_BEFORE(409, "该来访已有接待记录", "The visit has its record sheet"),
  PETITION_OPENED_BEFORE(409, "该接待记录已转为信访事项", "The record has become a petition before"),
  NOT_LATE(409, "预约时段尚未结束，不属于迟到", "The time that was booked is not over: nobody is late"),
  NO_PAPER_TO_CHECK(409, "没有待核对的纸质评价", "No rating on paper waits to be checked"),
  PAPER_SECOND_PERSON(
      422,
      "纸质评价须由录入人和接待领导以外的人核对",
      "A rating on paper is checked by neither who entered it nor the leader whom it rates"),
  RATED_BEFORE(409, "该次接待已评价，不能重复评价", "The reception has been rated before");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  ReceptionProblem(int status, String titleZh, String titleEn) {
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
