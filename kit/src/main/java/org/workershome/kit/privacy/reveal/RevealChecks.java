package org.workershome.kit.privacy.reveal;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.privacy.IdentifyingNumbers;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Whether a request is complete, and its sender one who may ask. */
@Singleton
class RevealChecks {
  private static final int FEWEST_LETTERS = 5;
  private static final int MOST_LETTERS = 200;
  private static final int MOST_LETTERS_KEPT = 60;
  private static final Pattern INDEX = Pattern.compile("\\[\\d{1,4}]");

  private final Map<String, Revealable> types;

  RevealChecks(@All List<Revealable> types) {
    this.types =
        types.stream()
            .collect(Collectors.toUnmodifiableMap(Revealable::recordType, Function.identity()));
  }

  /**
   * @throws ProblemException 400 with every fault, 403 when the field is not for the caller's roles
   */
  RevealAsk checked(Caller caller, String recordType, UUID record, RevealRequest request) {
    Revealable records = type(recordType);
    Optional<RevealField> field = Optional.ofNullable(request.field()).flatMap(n -> of(records, n));
    Optional<RevealPurpose> purpose =
        Optional.ofNullable(request.purpose()).flatMap(RevealPurpose::ofWire);
    String reason = request.reason() == null ? "" : request.reason().strip();
    List<FieldFault> faults = new ArrayList<>();
    if (field.isEmpty()) {
      String names =
          records.fields().stream().map(RevealField::name).collect(Collectors.joining(", "));
      faults.add(fault("field", "可查看的字段为 " + names, "must be one of " + names));
    }
    if (purpose.isEmpty()) {
      String names =
          Stream.of(RevealPurpose.values()).map(Enum::name).collect(Collectors.joining(", "));
      faults.add(fault("purpose", "须说明目的，取值为 " + names, "must be one of " + names));
    }
    int letters = reason.codePointCount(0, reason.length());
    if (letters < FEWEST_LETTERS || letters > MOST_LETTERS) {
      faults.add(
          new FieldFault("reason", "SIZE", "请用 5 至 200 个字说明理由", "say why in 5 to 200 characters"));
    }
    ProblemException.refuseAny(faults);
    requireRole(caller, field.orElseThrow());
    return new RevealAsk(
        records,
        record,
        String.valueOf(request.field()),
        purpose.orElseThrow(),
        IdentifyingNumbers.covered(reason));
  }

  /**
   * @throws ProblemException 400 for a type that shows nothing
   */
  Revealable type(@Nullable String recordType) {
    Revealable records = recordType == null ? null : types.get(recordType);
    if (records == null) {
      String names = types.keySet().stream().sorted().collect(Collectors.joining(", "));
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(fault("recordType", "取值须为 " + names + " 之一", "must be one of " + names));
    }
    return records;
  }

  /** What somebody typed, short and without numbers, so that the audit can keep it. */
  static String told(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return "-";
    }
    String covered = IdentifyingNumbers.covered(typed.strip());
    return covered.length() <= MOST_LETTERS_KEPT
        ? covered
        : covered.substring(0, MOST_LETTERS_KEPT);
  }

  private static Optional<RevealField> of(Revealable records, String field) {
    String name = INDEX.matcher(field).replaceAll("[]");
    // Empty brackets are the declaration's; whoever asks says which element.
    return field.contains("[]")
        ? Optional.empty()
        : records.fields().stream().filter(known -> known.name().equals(name)).findFirst();
  }

  private static void requireRole(Caller caller, RevealField field) {
    if (!caller.hasAny(field.roles().toArray(Role[]::new))) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail("您的岗位不能查看该字段的明文", "This field is not shown in clear to your role");
    }
  }

  private static FieldFault fault(String field, String zh, String en) {
    return new FieldFault(field, "UNKNOWN_VALUE", zh, en);
  }
}
