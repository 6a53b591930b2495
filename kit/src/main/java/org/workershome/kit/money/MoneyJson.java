package org.workershome.kit.money;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code {"amount":"100.00","currency":"CNY"}}. A JSON number is refused: too many clients would
 * have sent it through a float.
 */
final class MoneyJson {
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,16}(\\.\\d{1,2})?");

  private MoneyJson() {}

  static final class Writer extends StdSerializer<Money> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(Money.class);
    }

    @Override
    public void serialize(Money money, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("amount", money.toString());
      json.writeStringField("currency", Money.CURRENCY);
      json.writeEndObject();
    }
  }

  static final class Reader extends StdDeserializer<Money> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (!json.isExpectedStartObjectToken()) {
        return refuse(context, json.getText(), "an object with amount and currency is expected");
      }
      @Nullable String amount = null;
      @Nullable String currency = null;
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (value != JsonToken.VALUE_STRING) {
          return refuse(context, json.getText(), field + " must be a string");
        }
        switch (field) {
          case "amount" -> amount = json.getText();
          case "currency" -> currency = json.getText();
          default -> {
            return refuse(context, field, "unknown field of an amount of money");
          }
        }
      }
      if (!Money.CURRENCY.equals(currency)) {
        return refuse(context, currency, "the currency must be CNY");
      }
      if (amount == null || !AMOUNT.matcher(amount).matches()) {
        return refuse(context, amount, "the amount must be a decimal with at most two decimals");
      }
      return new Money(new BigDecimal(amount));
    }

    private static Money refuse(
        DeserializationContext context, @Nullable String value, String reason) throws IOException {
      throw context.weirdStringException(value == null ? "" : value, Money.class, reason);
    }
  }
}
