package org.workershome.kit.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The carriers that this installation has. Without one for a channel, the channel is passed over.
 */
@Singleton
class Carriers {
  private final Map<Channel, Carrier> carriers;

  Carriers(NotifyConfig config, ObjectMapper json) {
    this.carriers =
        config.carriers().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, url -> new HttpCarrier(URI.create(url.getValue()), json)));
  }

  Optional<Carrier> by(Channel channel) {
    return Optional.ofNullable(carriers.get(channel));
  }
}
