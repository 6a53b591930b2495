package org.workershome.competition.submission;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.Moment;
import org.workershome.competition.suggestion.SuggestionCategory;
import org.workershome.kit.bulk.ImportLine;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.money.Money;

/** What a line of a file has that a request of a worker has not, and what can be wrong with it. */
@Singleton
class LineChecks {
  /** Nobody handed in a suggestion to a union of ours before. */
  private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

  private static final Pattern OLD_ID = Pattern.compile("[1-9]\\d{14}");

  /** A number of a person in a code, whole: of his id, old or new, or of his mobile. */
  private static final Pattern PERSONAL =
      Pattern.compile("(?<!\\d)(?:[1-9]\\d{16}[\\dXx]|[1-9]\\d{14}|1[3-9]\\d{9})(?!\\d)");

  private static final String CATEGORIES =
      Arrays.stream(SuggestionCategory.values())
          .map(SuggestionCategory::labelZh)
          .collect(Collectors.joining("、"));

  private final Clock clock;

  LineChecks(Clock clock) {
    this.clock = clock;
  }

  /** What the proposer himself would have sent; null without a category. */
  @Nullable SubmitSuggestionRequest request(ImportLine line) {
    String named = line.required("category");
    Optional<SuggestionCategory> category =
        Arrays.stream(SuggestionCategory.values())
            .filter(one -> one.labelZh().equals(named) || one.name().equalsIgnoreCase(named))
            .findFirst();
    if (category.isEmpty()) {
      line.refuse(
          "category",
          "UNKNOWN_CATEGORY",
          "没有这一类别，可用：" + CATEGORIES,
          "is none of " + Arrays.toString(SuggestionCategory.values()));
      return null;
    }
    BigDecimal expected = line.decimal("expectedYearlyBenefit");
    return new SubmitSuggestionRequest(
        line.required("title"),
        line.required("text"),
        category.get(),
        expected == null ? null : new Money(expected));
  }

  /** A code is shown to whoever lists suggestions, and kept as it is. */
  void code(ImportLine line) {
    if (PERSONAL.matcher(line.required("code")).find()) {
      line.refuse(
          "code", "PERSONAL", "编号不得含有身份证号或手机号", "must not hold the number of an id or a mobile");
    }
  }

  void submittedOn(ImportLine line) {
    LocalDate day = day(line);
    if (day.isAfter(Moment.now(clock).on())) {
      line.refuse("submittedOn", "IN_THE_FUTURE", "提出日期晚于今天", "lies in the future");
    } else if (day.isBefore(EARLIEST)) {
      line.refuse("submittedOn", "TOO_EARLY", "提出日期早于1949年10月1日", "lies before 1949-10-01");
    }
  }

  LocalDate day(ImportLine line) {
    return requireNonNull(line.date("submittedOn"), "submittedOn");
  }

  /** Of 18 characters; null when it is none, or of somebody who was not born by then. */
  @Nullable String citizenId(ImportLine line) {
    String typed = line.required("proposerCitizenId").toUpperCase(Locale.ROOT);
    String id = OLD_ID.matcher(typed).matches() ? CitizenId.ofOld(typed) : typed;
    var flaw = CitizenId.flaw(id, Moment.now(clock).on());
    if (flaw.isPresent()) {
      var fault = flaw.get().in("proposerCitizenId");
      line.refuse(fault.field(), fault.code(), fault.zh(), fault.en());
      return null;
    }
    if (CitizenId.birthDate(id).isAfter(day(line))) {
      line.refuse(
          "submittedOn", "BEFORE_BIRTH", "提出日期早于提出人出生日期", "lies before the proposer's birth");
      return null;
    }
    return id;
  }
}
