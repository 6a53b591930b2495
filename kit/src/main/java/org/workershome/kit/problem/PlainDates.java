package org.workershome.kit.problem;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Dates as {@code 2026-10-01}, of the years 1900 to 2199; in parameters as in bodies. */
@Provider
final class PlainDates implements ParamConverterProvider {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  /**
   * @throws DateTimeParseException for anything else
   */
  static LocalDate parse(String text) {
    LocalDate date = LocalDate.parse(text);
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new DateTimeParseException(text + " is out of our times", text, 0);
    }
    return date;
  }

  @Override
  @SuppressWarnings("unchecked") // Asked for by its class.
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    return rawType == LocalDate.class ? (ParamConverter<T>) new Converter() : null;
  }

  private static final class Converter implements ParamConverter<LocalDate> {
    @Override
    public LocalDate fromString(String text) {
      return parse(text);
    }

    @Override
    public String toString(LocalDate date) {
      return date.toString();
    }
  }
}
