package org.workershome.petition.intake;

import static org.workershome.petition.intake.IntakeQuestion.Kind.DATE;
import static org.workershome.petition.intake.IntakeQuestion.Kind.NUMBER;
import static org.workershome.petition.intake.IntakeQuestion.Kind.TEXT;
import static org.workershome.petition.intake.IntakeQuestion.choice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.workershome.kit.problem.FieldFault;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;

/**
 * What is asked beside request, facts and reasons: category and matter decide. A code list: a
 * question that is asked no more keeps its code, which is on file.
 */
final class IntakeForms {
  private static final Pattern NUMBER_FORM = Pattern.compile("\\d{1,4}");

  private static final IntakeQuestion CONTRACT =
      choice("contract", "是否签订书面劳动合同", "written contract", "YES", "是", "NO", "否", "UNKNOWN", "不清楚");

  private static final List<IntakeQuestion> SUGGESTION =
      List.of(
          ask(TEXT, "addressee", "建议对象", "to whom"),
          ask(TEXT, "effect", "预期效果", "expected effect"));

  private static final Map<PetitionMatter, List<IntakeQuestion>> CLAIM =
      new EnumMap<>(
          Map.of(
              PetitionMatter.WAGE_ARREARS,
              List.of(
                  ask(DATE, "since", "自何日起拖欠", "since when").asRequired(),
                  ask(NUMBER, "months", "拖欠月数", "months owed"),
                  ask(NUMBER, "workers", "涉及人数", "workers concerned"),
                  ask(TEXT, "site", "工程项目名称", "building site"),
                  choice(
                      "evidence",
                      "现有证据",
                      "evidence at hand",
                      "IOU",
                      "欠条",
                      "PAYSLIP",
                      "工资条",
                      "BANK",
                      "银行流水",
                      "ATTENDANCE",
                      "考勤记录",
                      "NONE",
                      "无"),
                  CONTRACT),
              PetitionMatter.LABOUR_RELATION,
              List.of(ask(DATE, "employedOn", "入职日期", "employed on").asRequired(), CONTRACT),
              PetitionMatter.LABOUR_CONTRACT,
              List.of(ask(DATE, "employedOn", "入职日期", "employed on").asRequired(), CONTRACT),
              PetitionMatter.DISMISSAL,
              List.of(
                  ask(DATE, "dismissedOn", "解除日期", "dismissed on").asRequired(),
                  choice(
                      "notice", "解除通知方式", "notice", "WRITTEN", "书面", "ORAL", "口头", "NONE", "未通知"),
                  ask(NUMBER, "years", "本单位工作年限", "years of service"),
                  CONTRACT),
              PetitionMatter.HOURS_AND_REST,
              List.of(
                  ask(NUMBER, "weeklyHours", "每周工作小时", "hours a week").asRequired(),
                  choice(
                      "overtimePaid",
                      "是否支付加班费",
                      "overtime paid",
                      "YES",
                      "是",
                      "PARTLY",
                      "部分",
                      "NO",
                      "否")),
              PetitionMatter.INSURANCE_AND_WELFARE,
              List.of(
                  choice(
                          "insurance",
                          "涉及险种",
                          "insurance",
                          "PENSION",
                          "养老保险",
                          "MEDICAL",
                          "医疗保险",
                          "INJURY",
                          "工伤保险",
                          "UNEMPLOYMENT",
                          "失业保险",
                          "MATERNITY",
                          "生育保险",
                          "HOUSING_FUND",
                          "住房公积金")
                      .asRequired(),
                  ask(NUMBER, "months", "欠缴月数", "months owed")),
              PetitionMatter.TRAINING_AND_PROTECTION,
              List.of(ask(TEXT, "hazard", "危害因素", "hazard")),
              PetitionMatter.WORK_INJURY,
              List.of(
                  ask(DATE, "injuredOn", "受伤日期", "injured on").asRequired(),
                  choice(
                      "recognised",
                      "是否已认定工伤",
                      "recognised",
                      "YES",
                      "是",
                      "APPLIED",
                      "已申请",
                      "NO",
                      "否"),
                  ask(NUMBER, "grade", "伤残等级", "grade of disability"))));

  private IntakeForms() {}

  /** The questions of a form, in their order. */
  static List<IntakeQuestion> of(PetitionCategory category, PetitionMatter matter) {
    return switch (category) {
      case CLAIM -> CLAIM.getOrDefault(matter, List.of());
      case SUGGESTION -> SUGGESTION;
      case ACCUSATION -> List.of();
    };
  }

  /** All that is wrong with a form that somebody filled, and how to mend it. */
  static List<FieldFault> faults(
      PetitionCategory category,
      PetitionMatter matter,
      Map<String, String> answers,
      LocalDate today) {
    List<IntakeQuestion> questions = of(category, matter);
    List<FieldFault> faults = new ArrayList<>();
    for (IntakeQuestion question : questions) {
      String answer = answers.get(question.code());
      String field = "answers." + question.code();
      if (answer == null && question.required()) {
        faults.add(
            new FieldFault(
                field, "MISSING", "请填写“" + question.zh() + "”", "is asked: " + question.en()));
      } else if (answer != null) {
        flaw(question, answer, today).map(flaw -> flaw.in(field)).ifPresent(faults::add);
      }
    }
    for (String code : answers.keySet()) {
      if (questions.stream().noneMatch(question -> question.code().equals(code))) {
        faults.add(
            new FieldFault(
                "answers", "UNKNOWN_QUESTION", "本类事项没有其中某个问题，请先查询表单", "one is not asked here"));
        break; // What it is called was typed by somebody: not said again.
      }
    }
    return faults;
  }

  /** What is wrong with an answer, wherever it stands. */
  private record Flaw(String code, String zh, String en) {
    FieldFault in(String field) {
      return new FieldFault(field, code, zh, en);
    }
  }

  private static Optional<Flaw> flaw(IntakeQuestion question, String answer, LocalDate today) {
    return switch (question.kind()) {
      case TEXT ->
          answer.isBlank() ? Optional.of(new Flaw("BLANK", "不得为空", "is blank")) : Optional.empty();
      case NUMBER ->
          NUMBER_FORM.matcher(answer).matches()
              ? Optional.empty()
              : Optional.of(
                  new Flaw("NO_NUMBER", "须为四位以内的整数", "must be a whole number below 10000"));
      case DATE -> day(answer, today);
      case CHOICE ->
          question.options().stream().anyMatch(option -> option.code().equals(answer))
              ? Optional.empty()
              : Optional.of(
                  new Flaw(
                      "NO_OPTION",
                      "可选：" + String.join("、", codes(question)),
                      "must be one of " + codes(question)));
    };
  }

  private static List<String> codes(IntakeQuestion question) {
    return question.options().stream().map(IntakeQuestion.Option::code).toList();
  }

  private static Optional<Flaw> day(String answer, LocalDate today) {
    try {
      return LocalDate.parse(answer).isAfter(today)
          ? Optional.of(new Flaw("IN_THE_FUTURE", "不得晚于今天", "lies in the future"))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.of(new Flaw("NO_DAY", "须为日期，如 2026-03-02", "must be a day like 2026-03-02"));
    }
  }

  private static IntakeQuestion ask(IntakeQuestion.Kind kind, String code, String zh, String en) {
    return IntakeQuestion.of(kind, code, zh, en);
  }
}
