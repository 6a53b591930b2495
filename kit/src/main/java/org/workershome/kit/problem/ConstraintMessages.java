package org.workershome.kit.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Map;

/**
 * Says in both languages what a constraint wants. A constraint may bring its own words,
 * {@code @AssertTrue(message = "结束日期不得早于开始日期 / must not end before it begins")}.
 */
public final class ConstraintMessages {
  private record Words(String zh, String en) {}

  private static final Words REQUIRED = new Words("必须填写", "must be given");
  private static final Words OTHER = new Words("不符合要求", "is not acceptable");

  private static final Map<String, Words> BY_CONSTRAINT =
      Map.ofEntries(
          Map.entry("NotNull", REQUIRED),
          Map.entry("NotBlank", REQUIRED),
          Map.entry("NotEmpty", REQUIRED),
          Map.entry("Null", new Words("不得填写", "must be absent")),
          Map.entry("Size", new Words("长度或个数须在 {min} 与 {max} 之间", "needs between {min} and {max}")),
          Map.entry("Length", new Words("长度须在 {min} 与 {max} 之间", "needs between {min} and {max}")),
          Map.entry("Pattern", new Words("格式不正确", "has the wrong form")),
          Map.entry("Email", new Words("不是有效的电子邮箱", "is no e-mail address")),
          Map.entry("Min", new Words("不得小于 {value}", "must be at least {value}")),
          Map.entry("Max", new Words("不得大于 {value}", "must be at most {value}")),
          Map.entry("DecimalMin", new Words("不得小于 {value}", "must be at least {value}")),
          Map.entry("DecimalMax", new Words("不得大于 {value}", "must be at most {value}")),
          Map.entry("Positive", new Words("须大于零", "must be above zero")),
          Map.entry("PositiveOrZero", new Words("不得小于零", "must not be below zero")),
          Map.entry("Negative", new Words("须小于零", "must be below zero")),
          Map.entry("NegativeOrZero", new Words("不得大于零", "must not be above zero")),
          Map.entry(
              "Digits",
              new Words(
                  "整数至多 {integer} 位，小数至多 {fraction} 位",
                  "takes at most {integer} digits before and {fraction} after the point")),
          Map.entry("Past", new Words("须为过去的时间", "must lie in the past")),
          Map.entry("PastOrPresent", new Words("不得晚于现在", "must not lie in the future")),
          Map.entry("Future", new Words("须为将来的时间", "must lie in the future")),
          Map.entry("FutureOrPresent", new Words("不得早于现在", "must not lie in the past")));

  private ConstraintMessages() {}

  /**
   * What a broken constraint is told as, wherever it was checked: of a body, of a line of a file.
   */
  public static FieldFault fault(String field, ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    Words words = words(constraint, violation.getMessageTemplate());
    Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
    return new FieldFault(
        field, code(constraint), fill(words.zh(), attributes), fill(words.en(), attributes));
  }

  private static Words words(String constraint, String template) {
    if (template.startsWith("{")) {
      return BY_CONSTRAINT.getOrDefault(constraint, OTHER);
    }
    int slash = template.indexOf(" / ");
    return slash < 0
        ? new Words(template, template)
        : new Words(template.substring(0, slash), template.substring(slash + 3));
  }

  /** {@code NotBlank} becomes {@code NOT_BLANK}. */
  private static String code(String constraint) {
    StringBuilder code = new StringBuilder();
    for (char letter : constraint.toCharArray()) {
      if (Character.isUpperCase(letter) && !code.isEmpty()) {
        code.append('_');
      }
      code.append(Character.toUpperCase(letter));
    }
    return code.toString();
  }

  private static String fill(String text, Map<String, Object> attributes) {
    String filled = text;
    for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
      filled = filled.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
    }
    return filled;
  }
}
