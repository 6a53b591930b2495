package org.workershome.kit.directory.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.UnionEntry;
import org.workershome.kit.directory.UnionPeriod;
import org.workershome.kit.identifier.CreditCode;
import org.workershome.kit.identifier.Flaw;
import org.workershome.kit.problem.FieldFault;

/**
 * A line of a file of unions, sound in itself.
 *
 * @param since the day from which name and parent count; null where the file does not say
 * @param remove entered by mistake: it goes, with its history
 */
record UnionRow(
    long line,
    String code,
    String name,
    @Nullable String parent,
    String kind,
    @Nullable String region,
    @Nullable String creditCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> successors,
    @Nullable LocalDate since,
    boolean remove) {

  /** Empty when the line has faults of its own. */
  static Optional<UnionRow> of(Row row, LocalDate today, Faults faults) {
    long before = faults.count();
    String code =
        row.needed(
            faults,
            "code",
            UnionEntry::isCode,
            "工会编码应由字母、数字、“_”“-”组成，以“.”分级",
            "A code has letters, digits, _ and -, in labels parted by dots");
    boolean remove = row.flag(faults, "remove");
    if (remove && code != null && faults.count() == before) {
      return Optional.of(
          new UnionRow(
              row.line(), code, "", null, "", null, null, today, null, List.of(), null, true));
    }
    String name =
        row.needed(
            faults, "name", UnionPeriod::isName, "名称应为1至200个字符", "A name has 1 to 200 characters");
    String parent =
        row.possible(faults, "parent", UnionEntry::isCode, "上级工会编码格式不正确", "The parent is no code");
    String kind =
        row.needed(
            faults,
            "kind",
            UnionEntry::isKind,
            "类别应为大写字母和下划线，如 ENTERPRISE",
            "A kind is upper snake case, such as ENTERPRISE");
    String region =
        row.possible(
            faults, "region", UnionEntry::isRegion, "区划代码应为6位数字", "A region has six digits");
    String creditCode = creditCode(row, faults);
    LocalDate validFrom = row.date(faults, "validFrom");
    if (validFrom == null && row.cell("validFrom") == null) {
      faults.add(row.line(), "validFrom", "MISSING", "缺少成立日期", "The first day is missing");
    }
    LocalDate validTo = row.date(faults, "validTo");
    List<String> successors = successors(row, validTo, faults);
    LocalDate since = row.date(faults, "since");
    if (since != null && since.isAfter(today)) {
      faults.add(
          row.line(),
          "since",
          "FUTURE",
          "变更日期晚于今天，请到当日再加载",
          "The change lies in the future: load it on the day");
    }
    if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
      faults.add(row.line(), "validTo", "DATES_REVERSED", "终止日期早于成立日期", "It ends before it begins");
    }
    if (code == null
        || name == null
        || kind == null
        || validFrom == null
        || faults.count() != before) {
      return Optional.empty();
    }
    return Optional.of(
        new UnionRow(
            row.line(),
            code,
            name,
            parent,
            kind,
            region,
            creditCode,
            validFrom,
            validTo,
            successors,
            since,
            false));
  }

  private static @Nullable String creditCode(Row row, Faults faults) {
    String text = row.cell("creditCode");
    if (text == null) {
      return null;
    }
    Optional<Flaw> flaw = CreditCode.flaw(text);
    if (flaw.isPresent()) {
      FieldFault words = flaw.get().in("creditCode");
      faults.add(row.line(), "creditCode", words.code(), words.zh(), words.en());
      return null;
    }
    if (!CreditCode.isTradeUnion(text)) {
      faults.add(
          row.line(),
          "creditCode",
          "NOT_OF_A_UNION",
          "工会的统一社会信用代码以8开头",
          "A union's credit code begins with 8");
    }
    return text;
  }

  private static List<String> successors(Row row, @Nullable LocalDate validTo, Faults faults) {
    String text = row.cell("successors");
    if (text == null) {
      return List.of();
    }
    if (validTo == null) {
      faults.add(
          row.line(),
          "successors",
          "NOT_ENDED",
          "未终止的工会不能有承继工会，请填写 validTo",
          "Only a union that has ended has successors: give validTo");
    }
    List<String> codes = List.of(text.split(" +", -1));
    if (!codes.stream().allMatch(UnionEntry::isCode)) {
      faults.add(
          row.line(),
          "successors",
          "FORM",
          "承继工会编码以空格分隔",
          "Successors are codes parted by a space");
      return List.of();
    }
    return codes;
  }
}
