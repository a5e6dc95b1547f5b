package cardwright.pcsc;

import cardwright.card.Atr;
import cardwright.card.Protocol;
import java.util.Optional;

/// What `SCardStatus` tells of a connection. Immutable.
///
/// @param reader the reader's name
/// @param state the state of the card
/// @param protocol the protocol agreed on; [Protocol#ANY] if none is, as on a direct connection
/// @param atr the card's answer to reset, if there is one
public record PcscStatus(String reader, CardState state, Protocol protocol, Optional<Atr> atr) {}
