package org.workershome.kit.notify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a message says, in plain Chinese.
 *
 * @param code stable, in kebab-case
 * @param textZh with places such as {@code {NUMBER}}; at most 200 characters, so that it fits an
 *     SMS
 * @param channels which may carry it, in the order in which they are tried
 */
public record MessageTemplate(String code, String textZh, List<Channel> channels) {
  private static final int LONGEST = 200;
  private static final Pattern MARK = Pattern.compile("\\{([A-Z_]+)}");

  public MessageTemplate {
    channels = List.copyOf(channels);
    if (channels.isEmpty() || textZh.length() > LONGEST) {
      throw new IllegalArgumentException(code + " has no channel, or a text that is too long");
    }
    Set<String> known = Arrays.stream(Place.values()).map(Enum::name).collect(Collectors.toSet());
    if (!MARK.matcher(textZh).results().allMatch(mark -> known.contains(mark.group(1)))) {
      throw new IllegalArgumentException(code + " has a place that no message may fill");
    }
  }

  /**
   * @throws IllegalArgumentException when a place is left open, is none of the template's, or its
   *     value has not the form of such a place: then it could carry anything
   */
  String filled(Map<Place, String> values) {
    String text = textZh;
    for (Map.Entry<Place, String> value : values.entrySet()) {
      if (!value.getKey().fits(value.getValue()) || !text.contains(value.getKey().mark())) {
        throw new IllegalArgumentException(code + " cannot have this " + value.getKey());
      }
      text = text.replace(value.getKey().mark(), value.getValue());
    }
    if (MARK.matcher(text).find()) {
      throw new IllegalArgumentException(code + " has a place left open");
    }
    return text;
  }
}
