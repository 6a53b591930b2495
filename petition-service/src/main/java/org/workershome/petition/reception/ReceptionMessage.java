package org.workershome.petition.reception;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.workershome.kit.notify.Channel;
import org.workershome.kit.notify.Message;
import org.workershome.kit.notify.MessageTemplate;
import org.workershome.kit.notify.Place;

/**
 * What people are told about reception days: that there is something, and when; never about what.
 */
enum ReceptionMessage {
  LEADER_TOLD("reception-leader-told", "【工会】您将于{DATE}在工会主席接待日接待职工，请安排好时间；确需调换的，请及时告知信访工作人员。"),
  BOOKED("reception-booked", "【工会】您已预约{DATE}的工会主席接待日，请按时到场；不能到场的，请提前取消。"),
  DAY_CANCELLED("reception-day-cancelled", "【工会】{DATE}的工会主席接待日因故取消，您的预约随之取消，可以另约时间。"),
  DAY_MOVED("reception-day-moved", "【工会】您预约的工会主席接待日改为{DATE}，时段不变；不能到场的，请提前取消。"),
  RECORDED("reception-recorded", "【工会】您在{DATE}工会主席接待日反映的情况已有接待记录，请在职工之家查看并评价。"),
  RATED_ON_PAPER("reception-rated-on-paper", "【工会】您对{DATE}工会主席接待日的纸质评价已由工作人员录入；如非本人填写，请在职工之家自行评价。");

  /**
   * Records that these messages are about: whoever knows where people are reached is found by it.
   */
  static final String VISIT = "reception-booking";

  static final String DAY = "reception-day";

  private static final List<Channel> QUICK = List.of(Channel.WECHAT, Channel.SMS);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

  private final String template;
  private final String textZh;

  ReceptionMessage(String template, String textZh) {
    this.template = template;
    this.textZh = textZh;
  }

  MessageTemplate template() {
    return new MessageTemplate(template, textZh, QUICK);
  }

  /** To the visitor. */
  Message to(Booking booking, LocalDate day) {
    return new Message(
        template,
        VISIT,
        booking.id(),
        booking.union(),
        booking.personRef(),
        Map.of(Place.DATE, DATE.format(day)));
  }

  /** To the leader of a day. */
  Message toLeader(ReceptionDay day) {
    return new Message(
        template,
        DAY,
        day.id(),
        day.union(),
        requireNonNull(day.leader(), "a published day has a leader").personRef(),
        Map.of(Place.DATE, DATE.format(day.heldOn())));
  }
}
