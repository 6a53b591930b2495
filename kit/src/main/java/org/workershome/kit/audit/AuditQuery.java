package org.workershome.kit.audit;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

/** What an auditor looks for; what is null does not narrow. */
record AuditQuery(
    @Nullable String recordType,
    @Nullable String recordId,
    @Nullable String personRef,
    @Nullable String actor,
    @Nullable String action,
    @Nullable OffsetDateTime from,
    @Nullable OffsetDateTime until) {
  private static final int LONGEST = 200;

  /**
   * @throws ProblemException 400 with every fault at once
   */
  static AuditQuery of(
      @Nullable String recordType,
      @Nullable String recordId,
      @Nullable String personRef,
      @Nullable String actor,
      @Nullable String action,
      @Nullable String from,
      @Nullable String until) {
    List<FieldFault> faults = new ArrayList<>();
    requireShort(faults, "recordType", recordType);
    requireShort(faults, "recordId", recordId);
    requireShort(faults, "personRef", personRef);
    requireShort(faults, "actor", actor);
    requireShort(faults, "action", action);
    OffsetDateTime start = instant(faults, "from", from);
    OffsetDateTime end = instant(faults, "until", until);
    if (start != null && end != null && !start.isBefore(end)) {
      faults.add(new FieldFault("until", "NOT_AFTER_FROM", "须晚于 from", "must be after from"));
    }
    ProblemException.refuseAny(faults);
    return new AuditQuery(recordType, recordId, personRef, actor, action, start, end);
  }

  /** True when an index of the record, the person, the actor or the action leads to the rows. */
  boolean hasIndexOfItsOwn() {
    return recordId != null || personRef != null || actor != null || action != null;
  }

  /** What was asked, by name, without what was not. */
  Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    put(asked, "recordType", recordType);
    put(asked, "recordId", recordId);
    put(asked, "personRef", personRef);
    put(asked, "actor", actor);
    put(asked, "action", action);
    put(asked, "from", from);
    put(asked, "until", until);
    return asked;
  }

  private static void put(Map<String, String> asked, String name, @Nullable Object value) {
    if (value != null) {
      asked.put(name, value.toString());
    }
  }

  private static void requireShort(List<FieldFault> faults, String name, @Nullable String value) {
    if (value != null && (value.isBlank() || value.length() > LONGEST || value.indexOf(0) >= 0)) {
      faults.add(new FieldFault(name, "LENGTH", "须为 1 至 200 个字符", "must be 1 to 200 characters"));
    }
  }

  private static @Nullable OffsetDateTime instant(
      List<FieldFault> faults, String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      OffsetDateTime parsed = OffsetDateTime.parse(value);
      if (parsed.getYear() >= 1900 && parsed.getYear() <= 9999) {
        return parsed;
      }
    } catch (DateTimeException e) {
      // told below, with the others
    }
    faults.add(
        new FieldFault(
            name,
            "MALFORMED",
            "须为带时区的时间，如 2026-11-27T09:00:00+08:00",
            "must be a time with its offset, such as 2026-11-27T09:00:00+08:00"));
    return null;
  }
}
