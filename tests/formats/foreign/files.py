"""All files of other programs."""

from .bilingual import BILINGUAL
from .careless_subtitles import CARELESS_SUBTITLES
from .chats import CHATS
from .deep_json import DEEP_JSON
from .foreign import Foreign
from .found_json import FOUND_JSON
from .found_texts import FOUND_TEXTS
from .further_subtitles import FURTHER_SUBTITLES
from .kept_json import KEPT_JSON
from .leftovers import LEFTOVERS
from .listening import LISTENING
from .lyrics import LYRICS
from .machine_subtitles import MACHINE_SUBTITLES
from .odd_subtitles import ODD_SUBTITLES
from .old_players import OLD_PLAYERS
from .reported_subtitles import REPORTED_SUBTITLES
from .services import SERVICES
from .sheets import SHEETS
from .subtitles import SUBTITLES
from .tables import TABLES
from .talks import TALKS
from .texts import TEXTS
from .times_json import TIMES_JSON
from .voices_json import VOICES_JSON

FILES: list[Foreign] = [
    *SERVICES,
    *FOUND_JSON,
    *DEEP_JSON,
    *FOUND_TEXTS,
    *TEXTS,
    *TABLES,
    *SUBTITLES,
    *BILINGUAL,
    *ODD_SUBTITLES,
    *OLD_PLAYERS,
    *FURTHER_SUBTITLES,
    *CARELESS_SUBTITLES,
    *MACHINE_SUBTITLES,
    *REPORTED_SUBTITLES,
    *KEPT_JSON,
    *LEFTOVERS,
    *LISTENING,
    *LYRICS,
    *TALKS,
    *SHEETS,
    *VOICES_JSON,
    *TIMES_JSON,
    *CHATS,
]
