package org.workershome.petition.history;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.ImportLine;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.Reach;

/** What can be wrong with a line, each with its column and how to mend it. */
@Singleton
class HistoryChecks {
  private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
  private static final Pattern OLD_ID = Pattern.compile("[1-9]\\d{14}");
  private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern NUMBER = Pattern.compile("XF-[A-Za-z0-9_.-]+-(\\d{4})-\\d{6,15}");
  private static final long MOST_HEADS = 100_000;

  private final Clock clock;

  HistoryChecks(Clock clock) {
    this.clock = clock;
  }

  <E extends Enum<E>> @Nullable E word(ImportLine line, String column, Map<String, E> words) {
    String written = line.text(column);
    if (written == null) {
      return null;
    }
    Optional<E> found = Words.find(words, written);
    if (found.isEmpty()) {
      String known = String.join("、", words.keySet());
      line.refuse(column, "UNKNOWN_WORD", "可用：" + known, "is none of " + words.values());
    }
    return found.orElse(null);
  }

  /** The caller's own union, or the one below that the line names. */
  UnionPath union(ImportLine line, UnionPath own) {
    String named = line.text("union");
    if (named == null) {
      return own;
    }
    if (!named.matches(Reach.PATH) || !own.contains(new UnionPath(named))) {
      line.refuse("union", "OUT_OF_REACH", "须为本工会或者下级工会的编码", "must be the union or one below");
      return own;
    }
    return new UnionPath(named);
  }

  /** Codes and numbers are shown in lists. */
  void code(ImportLine line) {
    if (IdentifyingNumbers.areIn(line.required("code"))) {
      line.refuse("code", "PERSONAL", "编号不得含有身份证号或手机号", "must hold no number of a person");
    }
  }

  @Nullable String number(ImportLine line) {
    String number = line.text("number");
    if (number == null) {
      return null;
    }
    var form = NUMBER.matcher(number);
    if (!form.matches()) {
      line.refuse(
          "number",
          "MALFORMED",
          "须形如 XF-CQ-2011-000001；其他编号请写入“原编号”，本列留空即由系统编号",
          "must look like XF-CQ-2011-000001; leave it empty to be given one");
      return null;
    }
    if (IdentifyingNumbers.areIn(number)) {
      line.refuse("number", "PERSONAL", "编号不得含有身份证号或手机号", "must hold no number of a person");
    }
    return number;
  }

  /** Received, taken on, ended: in this order, and all of them over. */
  void days(ImportLine line) {
    LocalDate received = day(line, "receivedOn");
    LocalDate ended = day(line, "endedOn");
    LocalDate accepted = line.date("acceptedOn");
    LocalDate today = LocalDates.of(clock.instant());
    if (received.isBefore(EARLIEST)) {
      line.refuse("receivedOn", "TOO_EARLY", "早于1949年10月1日", "lies before 1949-10-01");
    }
    if (ended.isBefore(received)) {
      line.refuse("endedOn", "BEFORE_RECEIPT", "早于收到日期", "lies before the receipt");
    }
    if (ended.isAfter(today)) {
      line.refuse("endedOn", "IN_THE_FUTURE", "晚于今天；未办结的事项不从文件导入", "lies in the future");
    }
    if (accepted != null && (accepted.isBefore(received) || accepted.isAfter(ended))) {
      line.refuse("acceptedOn", "OUT_OF_COURSE", "须在收到与办结之间", "must lie between receipt and end");
    }
    if (accepted == null && line.text("outcome") != null) {
      line.refuse(
          "acceptedOn", "MISSING", "有处理意见的须填写受理日期", "an outcome needs the day of acceptance");
    }
  }

  LocalDate day(ImportLine line, String column) {
    return requireNonNull(line.date(column), column);
  }

  /** One for all but a group. */
  int headcount(ImportLine line, @Nullable PetitionChannel channel) {
    Long heads = line.integer("headcount");
    long count = heads == null ? 1 : heads;
    if (count < 1 || count > MOST_HEADS) {
      line.refuse("headcount", "OUT_OF_RANGE", "须为1至100000", "must be 1 to 100000");
      return 1;
    }
    if (channel != null && channel != PetitionChannel.GROUP_VISIT && count > 1) {
      line.refuse("headcount", "NO_GROUP", "集体来访以外的人数为1", "only a group visit has more than one");
    }
    return (int) count;
  }

  @Nullable Money amount(ImportLine line) {
    BigDecimal amount = line.decimal("amountClaimed");
    if (amount == null) {
      return null;
    }
    if (amount.signum() <= 0) {
      line.refuse("amountClaimed", "POSITIVE", "须大于零", "must be more than zero");
      return null;
    }
    return new Money(amount);
  }

  @Nullable String phone(ImportLine line) {
    String phone = line.text("phone");
    if (phone != null && !PHONE.matcher(phone).matches()) {
      line.refuse("phone", "MALFORMED", "须为11位手机号", "must be a mobile number of 11 digits");
    }
    return phone;
  }

  /** Of 18 characters; null when there is none, or it is none. */
  @Nullable String citizenId(ImportLine line) {
    String written = line.text("citizenId");
    if (written == null) {
      return null;
    }
    String typed = written.toUpperCase(Locale.ROOT);
    String id = OLD_ID.matcher(typed).matches() ? CitizenId.ofOld(typed) : typed;
    var flaw = CitizenId.flaw(id, LocalDates.of(clock.instant()));
    if (flaw.isPresent()) {
      var fault = flaw.get().in("citizenId");
      line.refuse(fault.field(), fault.code(), fault.zh(), fault.en());
      return null;
    }
    return id;
  }
}
