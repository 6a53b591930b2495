package org.workershome.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.IgnoredPropertyException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says what is wrong with a JSON body without repeating any of it: Jackson's messages quote the
 * body, which may hold anything.
 */
final class JsonFaults {
  private JsonFaults() {}

  static ProblemException problem(JsonProcessingException thrown) {
    if (thrown instanceof JsonMappingException mapping) {
      return mapping(mapping);
    }
    JsonLocation location = thrown.getLocation();
    ProblemException problem = new ProblemException(TechnicalProblem.MALFORMED_REQUEST);
    return location == null
        ? problem
        : problem.detail(
            "JSON 第 " + location.getLineNr() + " 行第 " + location.getColumnNr() + " 列有误",
            "The JSON breaks at line "
                + location.getLineNr()
                + ", column "
                + location.getColumnNr());
  }

  private static ProblemException mapping(JsonMappingException thrown) {
    if (thrown.getCause() instanceof com.fasterxml.jackson.core.JsonParseException malformed) {
      return problem(malformed);
    }
    ProblemException problem = new ProblemException(TechnicalProblem.INVALID_FIELDS);
    String field = path(thrown.getPath());
    if (thrown.getCause() instanceof ProblemException refused) {
      if (refused.faults().isEmpty()) {
        return refused;
      }
      // A value type of ours said exactly what it does not accept.
      for (FieldFault fault : refused.faults()) {
        problem.fault(join(field, fault.field()), fault.code(), fault.zh(), fault.en());
      }
      return problem;
    }
    return switch (thrown) {
      case UnrecognizedPropertyException unknown ->
          problem.fault(field, "UNKNOWN_FIELD", "无法识别的字段", "is not understood");
      case IgnoredPropertyException unknown ->
          problem.fault(field, "UNKNOWN_FIELD", "无法识别的字段", "is not understood");
      case InvalidFormatException wrong when wrong.getTargetType().isEnum() -> {
        String values = values(wrong.getTargetType());
        yield problem.fault(
            field, "UNKNOWN_VALUE", "取值须为 " + values + " 之一", "must be one of " + values);
      }
      case InvalidFormatException wrong ->
          problem.fault(field, "WRONG_FORM", "格式不正确", "has the wrong form");
      case InvalidNullException missing ->
          problem.fault(field, "NOT_NULL", "必须填写", "must be given");
      case MismatchedInputException wrong ->
          field.isEmpty()
              ? new ProblemException(TechnicalProblem.MALFORMED_REQUEST)
                  .detail("请求内容的结构不正确", "The body has the wrong structure")
              : problem.fault(field, "WRONG_TYPE", "类型不正确", "has the wrong type");
      case ValueInstantiationException refused ->
          problem.fault(
              field.isEmpty() ? "body" : field, "INVALID_VALUE", "取值不正确", "has an invalid value");
      default -> new ProblemException(TechnicalProblem.MALFORMED_REQUEST);
    };
  }

  private static String path(List<JsonMappingException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.toString();
  }

  private static String join(String outer, String inner) {
    return outer.isEmpty() || inner.isEmpty() ? outer + inner : outer + "." + inner;
  }

  private static String values(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining(", "));
  }
}
