package org.workershome.petition.triage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.Regulation;

/** The wording of the written notice (信访事项告知书). */
final class NoticeText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final String[] ORDINALS = {"一", "二", "三"};

  private NoticeText() {}

  /** What the printed notice is filled with. */
  static Map<String, String> values(
      Petition petition, Set<StatutoryRoute> routes, String explanation, LocalDate givenOn) {
    List<String> lines = new ArrayList<>();
    for (StatutoryRoute route : routes) {
      lines.add(ORDINALS[lines.size()] + "、" + route.labelZh() + "：" + route.adviceZh() + "。");
    }
    boolean late = StatutoryRouteRules.isLate(petition.noticeDueOn(), givenOn);
    return Map.of(
        "routesbasis", Regulation.on(petition.receivedOn()).routes(),
        "routes", String.join("\n", lines),
        "explanation", explanation,
        "due", DAY.format(petition.noticeDueOn()),
        "late", late ? "本告知书逾期作出，特此说明。" : "");
  }

  /** The whole notice, as it is given and kept. */
  static String of(
      Petition petition, Set<StatutoryRoute> routes, String explanation, LocalDate givenOn) {
    Regulation law = Regulation.on(petition.receivedOn());
    var text = new StringBuilder("信访事项告知书\n\n");
    text.append("信访事项编号：").append(petition.number()).append("\n\n");
    text.append("您于").append(DAY.format(petition.receivedOn())).append("提出的信访事项已收到并登记。");
    text.append("经审查，该事项属于").append(law.routes());
    text.append("规定的申诉求决类事项，应当通过下列法定途径处理：\n");
    int place = 0;
    for (StatutoryRoute route : routes) {
      text.append(ORDINALS[place++]).append("、").append(route.labelZh()).append("：");
      text.append(route.adviceZh()).append("。\n");
    }
    text.append("说明：").append(explanation).append("\n\n");
    text.append("本告知书依据").append(law.notice()).append("、");
    text.append(law.routes().substring(law.routes().indexOf('》') + 1));
    text.append("作出，告知期限为收到信访事项之日起十五日内，即").append(DAY.format(petition.noticeDueOn())).append("以前。");
    if (StatutoryRouteRules.isLate(petition.noticeDueOn(), givenOn)) {
      text.append("本告知书逾期作出，特此说明。");
    }
    return text.append("\n\n").append(DAY.format(givenOn)).append('\n').toString();
  }
}
