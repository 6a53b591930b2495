package org.workershome.kit.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTemplateTest {
  private static final QuietHours NEVER = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  private final MessageTemplate template =
      new MessageTemplate("told", "事项{NUMBER}于{DATE}前办理。", List.of(Channel.WECHAT, Channel.SMS));

  @Test
  void everyPlaceIsFilled() {
    assertThat(template.filled(Map.of(Place.NUMBER, "XF-CQ-2026-000156", Place.DATE, "2026年3月1日")))
        .isEqualTo("事项XF-CQ-2026-000156于2026年3月1日前办理。");
  }

  @Test
  void whatTheCaseIsAboutFitsNoPlace() {
    assertThatThrownBy(
            () -> template.filled(Map.of(Place.NUMBER, "拖欠工资 三个月", Place.DATE, "2026年3月1日")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> template.filled(Map.of(Place.NUMBER, "A", Place.DATE, "您欠薪的事")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MessageTemplate("x", "您好{NAME}", List.of(Channel.SMS)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noPlaceStaysOpenAndNoneIsMadeUp() {
    assertThatThrownBy(() -> template.filled(Map.of(Place.NUMBER, "A")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                template.filled(
                    Map.of(Place.NUMBER, "A", Place.DATE, "2026年3月1日", Place.UNION, "总工会")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatSomebodyRefusedIsNotTriedAndWhatHeAskedForComesFirst() {
    assertThat(ChannelRules.order(template, Map.of()))
        .containsExactly(Channel.WECHAT, Channel.SMS, Channel.CALL);
    assertThat(ChannelRules.order(template, Map.of(Channel.SMS, wish(Channel.SMS, true))))
        .containsExactly(Channel.SMS, Channel.WECHAT, Channel.CALL);
    assertThat(
            ChannelRules.order(
                template,
                Map.of(
                    Channel.SMS, wish(Channel.SMS, false),
                    Channel.WECHAT, wish(Channel.WECHAT, false))))
        .containsExactly(Channel.CALL);
  }

  private static Wish wish(Channel channel, boolean wanted) {
    return new Wish(channel, wanted, NEVER);
  }
}
