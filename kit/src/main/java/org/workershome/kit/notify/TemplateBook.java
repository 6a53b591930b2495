package org.workershome.kit.notify;

import java.util.List;

/** The templates of a service. A bean. */
public interface TemplateBook {
  List<MessageTemplate> templates();
}
