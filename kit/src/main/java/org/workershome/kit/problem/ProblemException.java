package org.workershome.kit.problem;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Carries a problem to the edge, where it becomes the answer. The builder methods change and return
 * this exception: {@code throw new ProblemException(ILLEGAL_MOVE).with("legalMoves", moves)}. It
 * holds a stack trace only for faults of ours (500 and above): refusals are ordinary and frequent.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient List<FieldFault> faults = new ArrayList<>();
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private @Nullable String detailZh;
  private @Nullable String detailEn;
  private int retryAfterSeconds = -1;

  public ProblemException(ProblemType type) {
    this(type, null);
  }

  /**
   * @param cause kept for the log, never shown to the caller
   */
  public ProblemException(ProblemType type, @Nullable Throwable cause) {
    super(requireNonNull(type, "type").code(), cause, false, type.status() >= 500 || cause != null);
    this.type = type;
  }

  /**
   * For what the form of single fields does not show.
   *
   * @throws ProblemException 400 that names every fault, if there is one
   */
  public static void refuseAny(List<FieldFault> faults) {
    if (!faults.isEmpty()) {
      var problem = new ProblemException(TechnicalProblem.INVALID_FIELDS);
      faults.forEach(problem::fault);
      throw problem;
    }
  }

  public ProblemException detail(String zh, String en) {
    detailZh = requireNonNull(zh, "zh");
    detailEn = requireNonNull(en, "en");
    return this;
  }

  public ProblemException fault(String field, String code, String zh, String en) {
    return fault(new FieldFault(field, code, zh, en));
  }

  public ProblemException fault(FieldFault fault) {
    faults.add(requireNonNull(fault, "fault"));
    return this;
  }

  /** Adds an extension member, such as {@code legalMoves} or {@code article}. */
  public ProblemException with(String name, Object value) {
    if (ProblemBody.STANDARD_MEMBERS.contains(name)) {
      throw new IllegalArgumentException("the member " + name + " has its own method");
    }
    members.put(name, requireNonNull(value, "value"));
    return this;
  }

  /** Sets the header {@code Retry-After}. */
  public ProblemException retryAfter(int seconds) {
    if (seconds < 0) {
      throw new IllegalArgumentException("seconds must not be negative");
    }
    retryAfterSeconds = seconds;
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public List<FieldFault> faults() {
    return Collections.unmodifiableList(faults);
  }

  public Map<String, Object> members() {
    return Collections.unmodifiableMap(members);
  }

  public @Nullable String detail(ProblemLanguage language) {
    return switch (language) {
      case ZH -> detailZh;
      case EN -> detailEn;
    };
  }

  public OptionalInt retryAfterSeconds() {
    return retryAfterSeconds < 0 ? OptionalInt.empty() : OptionalInt.of(retryAfterSeconds);
  }
}
