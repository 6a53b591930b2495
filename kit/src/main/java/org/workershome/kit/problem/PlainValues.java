package org.workershome.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Texts and dates that a database can hold. PostgreSQL keeps no NUL in a text, and a date far out
 * of time breaks the first sum that is done with it: both are the caller's mistake, and would come
 * back as ours.
 */
@Singleton
final class PlainValues implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(
        new SimpleModule("plain-values")
            .addDeserializer(String.class, new Texts())
            .addDeserializer(LocalDate.class, new Dates()));
  }

  private static final class Texts extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    Texts() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = StringDeserializer.instance.deserialize(parser, context);
      if (text != null && text.indexOf('\0') >= 0) {
        throw context.weirdStringException("", String.class, "a NUL");
      }
      return text;
    }
  }

  private static final class Dates extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    Dates() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
      }
      try {
        return PlainDates.parse(parser.getText());
      } catch (DateTimeParseException e) {
        throw context.weirdStringException("", LocalDate.class, "not a date of our times");
      }
    }
  }
}
