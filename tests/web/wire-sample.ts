// Written by the test `the_typescript_sample_is_what_the_engine_gives`; to write it anew: WRITE_SAMPLE=1 cargo test
import type { Annotations, AnnotateOptions, AnnotatorOptions, Corrections } from "../../www/pkg/guillemet.js";

export const codepoint = {
  "version": 1,
  "language": "fr",
  "offsets": "codepoint",
  "length": 25,
  "quotes": [
    {
      "id": 0,
      "key": "quote:été:1",
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [
        "named",
        "subject",
        "spoke",
        "spoke-earlier",
        "goes-on",
        "speaks-next",
        "role",
        "called",
        "near",
        "often",
        "only",
        "new",
        "again",
        "turn"
      ],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 1,
      "key": "quote:été:2",
      "kind": "partial",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "denied": true,
      "cue": null,
      "source": null,
      "speaker": null,
      "grounds": [],
      "candidates": [
        {
          "name": "Ève",
          "entity": 0,
          "confidence": 40
        },
        {
          "name": "le maire",
          "entity": null,
          "confidence": 30
        }
      ],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 2,
      "key": "quote:été:3",
      "kind": "indirect",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 3,
      "key": "quote:été:4",
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": 0,
        "kind": "person"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 4,
      "key": "quote:été:5",
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "organization"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 5,
      "key": "quote:été:6",
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "group"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 6,
      "key": "quote:été:7",
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "document"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 7,
      "key": "quote:été:8",
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [],
      "candidates": [],
      "copyOf": 0,
      "rule": "quote.test",
      "confidence": 90
    }
  ],
  "mentions": [
    {
      "id": 0,
      "key": "mention:ève:1",
      "kind": "person",
      "start": 15,
      "end": 18,
      "entity": 0,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 1,
      "key": "mention:ève:2",
      "kind": "organization",
      "start": 15,
      "end": 18,
      "entity": 1,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 2,
      "key": "mention:ève:3",
      "kind": "place",
      "start": 15,
      "end": 18,
      "entity": 2,
      "rule": "entity.test",
      "confidence": 80,
      "government": true
    },
    {
      "id": 3,
      "key": "mention:ève:4",
      "kind": "event",
      "start": 15,
      "end": 18,
      "entity": 3,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 4,
      "key": "mention:ève:5",
      "kind": "work",
      "start": 15,
      "end": 18,
      "entity": 4,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 5,
      "key": "mention:ève:6",
      "kind": "date",
      "start": 15,
      "end": 18,
      "entity": 5,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 6,
      "key": "mention:ève:7",
      "kind": "time",
      "start": 15,
      "end": 18,
      "entity": 6,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 7,
      "key": "mention:ève:8",
      "kind": "quantity",
      "start": 15,
      "end": 18,
      "entity": 7,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 8,
      "key": "mention:ève:9",
      "kind": "other",
      "start": 15,
      "end": 18,
      "entity": 8,
      "rule": "entity.test",
      "confidence": 80
    }
  ],
  "entities": [
    {
      "id": 0,
      "key": "entity:ève:1",
      "kind": "person",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        0
      ],
      "value": null
    },
    {
      "id": 1,
      "key": "entity:ève:2",
      "kind": "organization",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        1
      ],
      "value": null
    },
    {
      "id": 2,
      "key": "entity:ève:3",
      "kind": "place",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        2
      ],
      "value": null
    },
    {
      "id": 3,
      "key": "entity:ève:4",
      "kind": "event",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        3
      ],
      "value": null
    },
    {
      "id": 4,
      "key": "entity:ève:5",
      "kind": "work",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        4
      ],
      "value": null
    },
    {
      "id": 5,
      "key": "entity:ève:6",
      "kind": "date",
      "name": "Ève",
      "aliases": [],
      "roles": [],
      "mentions": [
        5
      ],
      "value": "2020-02-15"
    },
    {
      "id": 6,
      "key": "entity:ève:7",
      "kind": "time",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        6
      ],
      "value": null
    },
    {
      "id": 7,
      "key": "entity:ève:8",
      "kind": "quantity",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        7
      ],
      "value": null
    },
    {
      "id": 8,
      "key": "entity:ève:9",
      "kind": "other",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        8
      ],
      "value": null
    }
  ],
  "duplicates": [
    {
      "id": 0,
      "key": "duplicate:été:1",
      "kind": "exact",
      "similarity": 100,
      "weight": "full",
      "spans": [
        {
          "start": 0,
          "end": 5
        },
        {
          "start": 21,
          "end": 24
        }
      ],
      "differences": [
        {
          "copy": 1,
          "original": {
            "start": 2,
            "end": 5
          },
          "changed": {
            "start": 21,
            "end": 22
          }
        }
      ],
      "seams": [
        {
          "copy": 1,
          "start": 22,
          "end": 24,
          "repair": "\n"
        }
      ]
    },
    {
      "id": 1,
      "key": "duplicate:été:2",
      "kind": "near",
      "similarity": 100,
      "weight": "low",
      "spans": [
        {
          "start": 0,
          "end": 5
        },
        {
          "start": 21,
          "end": 24
        }
      ],
      "differences": [
        {
          "copy": 1,
          "original": {
            "start": 2,
            "end": 5
          },
          "changed": {
            "start": 21,
            "end": 22
          }
        }
      ],
      "seams": [
        {
          "copy": 1,
          "start": 22,
          "end": 24,
          "repair": "\n"
        }
      ]
    }
  ],
  "notices": [
    {
      "code": "unclosed-mark",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "unopened-mark",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "text-too-long",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "seam",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "other-fact",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "misquote",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "unread-language",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "own",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    }
  ]
} satisfies Annotations;

export const utf16 = {
  "version": 1,
  "language": "fr",
  "offsets": "utf16",
  "length": 26,
  "quotes": [
    {
      "id": 0,
      "key": "quote:été:1",
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [
        "named",
        "subject",
        "spoke",
        "spoke-earlier",
        "goes-on",
        "speaks-next",
        "role",
        "called",
        "near",
        "often",
        "only",
        "new",
        "again",
        "turn"
      ],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90,
      "review": "machine"
    },
    {
      "id": 1,
      "key": "quote:été:2",
      "kind": "partial",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "denied": true,
      "cue": null,
      "source": null,
      "speaker": null,
      "grounds": [],
      "candidates": [
        {
          "name": "Ève",
          "entity": 0,
          "confidence": 40
        },
        {
          "name": "le maire",
          "entity": null,
          "confidence": 30
        }
      ],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90,
      "review": "accepted"
    },
    {
      "id": 2,
      "key": "quote:été:3",
      "kind": "indirect",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90,
      "review": "rejected"
    },
    {
      "id": 3,
      "key": "quote:été:4",
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": 0,
        "kind": "person"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90,
      "review": "corrected"
    },
    {
      "id": 4,
      "key": "quote:été:5",
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "organization"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90,
      "review": "added"
    },
    {
      "id": 5,
      "key": "quote:été:6",
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "group"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 6,
      "key": "quote:été:7",
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "document"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 7,
      "key": "quote:été:8",
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [],
      "candidates": [],
      "copyOf": 0,
      "rule": "quote.test",
      "confidence": 90
    }
  ],
  "mentions": [
    {
      "id": 0,
      "key": "mention:ève:1",
      "kind": "person",
      "start": 16,
      "end": 19,
      "entity": 0,
      "rule": "entity.test",
      "confidence": 80,
      "note": "À revoir."
    },
    {
      "id": 1,
      "key": "mention:ève:2",
      "kind": "organization",
      "start": 16,
      "end": 19,
      "entity": 1,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 2,
      "key": "mention:ève:3",
      "kind": "place",
      "start": 16,
      "end": 19,
      "entity": 2,
      "rule": "entity.test",
      "confidence": 80,
      "government": true
    },
    {
      "id": 3,
      "key": "mention:ève:4",
      "kind": "event",
      "start": 16,
      "end": 19,
      "entity": 3,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 4,
      "key": "mention:ève:5",
      "kind": "work",
      "start": 16,
      "end": 19,
      "entity": 4,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 5,
      "key": "mention:ève:6",
      "kind": "date",
      "start": 16,
      "end": 19,
      "entity": 5,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 6,
      "key": "mention:ève:7",
      "kind": "time",
      "start": 16,
      "end": 19,
      "entity": 6,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 7,
      "key": "mention:ève:8",
      "kind": "quantity",
      "start": 16,
      "end": 19,
      "entity": 7,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 8,
      "key": "mention:ève:9",
      "kind": "other",
      "start": 16,
      "end": 19,
      "entity": 8,
      "rule": "entity.test",
      "confidence": 80
    }
  ],
  "entities": [
    {
      "id": 0,
      "key": "entity:ève:1",
      "kind": "person",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        0
      ],
      "value": null,
      "review": "added"
    },
    {
      "id": 1,
      "key": "entity:ève:2",
      "kind": "organization",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        1
      ],
      "value": null
    },
    {
      "id": 2,
      "key": "entity:ève:3",
      "kind": "place",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        2
      ],
      "value": null
    },
    {
      "id": 3,
      "key": "entity:ève:4",
      "kind": "event",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        3
      ],
      "value": null
    },
    {
      "id": 4,
      "key": "entity:ève:5",
      "kind": "work",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        4
      ],
      "value": null
    },
    {
      "id": 5,
      "key": "entity:ève:6",
      "kind": "date",
      "name": "Ève",
      "aliases": [],
      "roles": [],
      "mentions": [
        5
      ],
      "value": "2020-02-15"
    },
    {
      "id": 6,
      "key": "entity:ève:7",
      "kind": "time",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        6
      ],
      "value": null
    },
    {
      "id": 7,
      "key": "entity:ève:8",
      "kind": "quantity",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        7
      ],
      "value": null
    },
    {
      "id": 8,
      "key": "entity:ève:9",
      "kind": "other",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        8
      ],
      "value": null
    }
  ],
  "duplicates": [
    {
      "id": 0,
      "key": "duplicate:été:1",
      "kind": "exact",
      "similarity": 100,
      "weight": "full",
      "spans": [
        {
          "start": 0,
          "end": 5
        },
        {
          "start": 22,
          "end": 25
        }
      ],
      "differences": [
        {
          "copy": 1,
          "original": {
            "start": 2,
            "end": 5
          },
          "changed": {
            "start": 22,
            "end": 23
          }
        }
      ],
      "seams": [
        {
          "copy": 1,
          "start": 23,
          "end": 25,
          "repair": "\n"
        }
      ],
      "review": "accepted"
    },
    {
      "id": 1,
      "key": "duplicate:été:2",
      "kind": "near",
      "similarity": 100,
      "weight": "low",
      "spans": [
        {
          "start": 0,
          "end": 5
        },
        {
          "start": 22,
          "end": 25
        }
      ],
      "differences": [
        {
          "copy": 1,
          "original": {
            "start": 2,
            "end": 5
          },
          "changed": {
            "start": 22,
            "end": 23
          }
        }
      ],
      "seams": [
        {
          "copy": 1,
          "start": 23,
          "end": 25,
          "repair": "\n"
        }
      ]
    }
  ],
  "notices": [
    {
      "code": "unclosed-mark",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "unopened-mark",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "text-too-long",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "seam",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "other-fact",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "misquote",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "unread-language",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "own",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    }
  ],
  "review": [
    {
      "outcome": "applied"
    },
    {
      "outcome": "overruled",
      "by": 3
    },
    {
      "outcome": "lost",
      "reason": "words-gone",
      "message": "Its words no longer stand in the text."
    },
    {
      "outcome": "lost",
      "reason": "other-place",
      "message": "Its words stand in the text, but among other words than before."
    },
    {
      "outcome": "lost",
      "reason": "not-found",
      "message": "Nothing with these borders is found at its words any more."
    },
    {
      "outcome": "lost",
      "reason": "bad-parts",
      "message": "Its parts lie outside its words, inside a character, or not in order."
    },
    {
      "outcome": "lost",
      "reason": "empty",
      "message": "It has no words, or an empty name."
    },
    {
      "outcome": "lost",
      "reason": "same",
      "message": "The two are one entity already."
    },
    {
      "outcome": "lost",
      "reason": "unfit",
      "message": "This cannot be said of such an annotation."
    }
  ]
} satisfies Annotations;

export const utf8 = {
  "version": 1,
  "language": "fr",
  "offsets": "utf8",
  "length": 36,
  "quotes": [
    {
      "id": 0,
      "key": "quote:été:1",
      "kind": "direct",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [
        "named",
        "subject",
        "spoke",
        "spoke-earlier",
        "goes-on",
        "speaks-next",
        "role",
        "called",
        "near",
        "often",
        "only",
        "new",
        "again",
        "turn"
      ],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 1,
      "key": "quote:été:2",
      "kind": "partial",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "denied": true,
      "cue": null,
      "source": null,
      "speaker": null,
      "grounds": [],
      "candidates": [
        {
          "name": "Ève",
          "entity": 0,
          "confidence": 40
        },
        {
          "name": "le maire",
          "entity": null,
          "confidence": 30
        }
      ],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 2,
      "key": "quote:été:3",
      "kind": "indirect",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 3,
      "key": "quote:été:4",
      "kind": "direct",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": 0,
        "kind": "person"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 4,
      "key": "quote:été:5",
      "kind": "direct",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "organization"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 5,
      "key": "quote:été:6",
      "kind": "direct",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "group"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 6,
      "key": "quote:été:7",
      "kind": "direct",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "document"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 7,
      "key": "quote:été:8",
      "kind": "direct",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [],
      "candidates": [],
      "copyOf": 0,
      "rule": "quote.test",
      "confidence": 90
    }
  ],
  "mentions": [
    {
      "id": 0,
      "key": "mention:ève:1",
      "kind": "person",
      "start": 22,
      "end": 26,
      "entity": 0,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 1,
      "key": "mention:ève:2",
      "kind": "organization",
      "start": 22,
      "end": 26,
      "entity": 1,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 2,
      "key": "mention:ève:3",
      "kind": "place",
      "start": 22,
      "end": 26,
      "entity": 2,
      "rule": "entity.test",
      "confidence": 80,
      "government": true
    },
    {
      "id": 3,
      "key": "mention:ève:4",
      "kind": "event",
      "start": 22,
      "end": 26,
      "entity": 3,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 4,
      "key": "mention:ève:5",
      "kind": "work",
      "start": 22,
      "end": 26,
      "entity": 4,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 5,
      "key": "mention:ève:6",
      "kind": "date",
      "start": 22,
      "end": 26,
      "entity": 5,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 6,
      "key": "mention:ève:7",
      "kind": "time",
      "start": 22,
      "end": 26,
      "entity": 6,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 7,
      "key": "mention:ève:8",
      "kind": "quantity",
      "start": 22,
      "end": 26,
      "entity": 7,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 8,
      "key": "mention:ève:9",
      "kind": "other",
      "start": 22,
      "end": 26,
      "entity": 8,
      "rule": "entity.test",
      "confidence": 80
    }
  ],
  "entities": [
    {
      "id": 0,
      "key": "entity:ève:1",
      "kind": "person",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        0
      ],
      "value": null
    },
    {
      "id": 1,
      "key": "entity:ève:2",
      "kind": "organization",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        1
      ],
      "value": null
    },
    {
      "id": 2,
      "key": "entity:ève:3",
      "kind": "place",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        2
      ],
      "value": null
    },
    {
      "id": 3,
      "key": "entity:ève:4",
      "kind": "event",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        3
      ],
      "value": null
    },
    {
      "id": 4,
      "key": "entity:ève:5",
      "kind": "work",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        4
      ],
      "value": null
    },
    {
      "id": 5,
      "key": "entity:ève:6",
      "kind": "date",
      "name": "Ève",
      "aliases": [],
      "roles": [],
      "mentions": [
        5
      ],
      "value": "2020-02-15"
    },
    {
      "id": 6,
      "key": "entity:ève:7",
      "kind": "time",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        6
      ],
      "value": null
    },
    {
      "id": 7,
      "key": "entity:ève:8",
      "kind": "quantity",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        7
      ],
      "value": null
    },
    {
      "id": 8,
      "key": "entity:ève:9",
      "kind": "other",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        8
      ],
      "value": null
    }
  ],
  "duplicates": [
    {
      "id": 0,
      "key": "duplicate:été:1",
      "kind": "exact",
      "similarity": 100,
      "weight": "full",
      "spans": [
        {
          "start": 0,
          "end": 8
        },
        {
          "start": 30,
          "end": 35
        }
      ],
      "differences": [
        {
          "copy": 1,
          "original": {
            "start": 3,
            "end": 8
          },
          "changed": {
            "start": 30,
            "end": 31
          }
        }
      ],
      "seams": [
        {
          "copy": 1,
          "start": 31,
          "end": 35,
          "repair": "\n"
        }
      ]
    },
    {
      "id": 1,
      "key": "duplicate:été:2",
      "kind": "near",
      "similarity": 100,
      "weight": "low",
      "spans": [
        {
          "start": 0,
          "end": 8
        },
        {
          "start": 30,
          "end": 35
        }
      ],
      "differences": [
        {
          "copy": 1,
          "original": {
            "start": 3,
            "end": 8
          },
          "changed": {
            "start": 30,
            "end": 31
          }
        }
      ],
      "seams": [
        {
          "copy": 1,
          "start": 31,
          "end": 35,
          "repair": "\n"
        }
      ]
    }
  ],
  "notices": [
    {
      "code": "unclosed-mark",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "unopened-mark",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "text-too-long",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "seam",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "other-fact",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "misquote",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "unread-language",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "own",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    }
  ]
} satisfies Annotations;

export const annotatorOptions = [
  { lang: "auto" },
  { lang: "fr" },
] satisfies AnnotatorOptions[];

export const annotateOptions = [
  { offsets: "codepoint" },
  { offsets: "utf16" },
  { offsets: "utf8" },
] satisfies AnnotateOptions[];

export const corrections = {
  "version": 1,
  "offsets": "utf16",
  "complete": false,
  "steps": [
    {
      "action": "accept",
      "target": "quote",
      "anchor": { "key": "quote:nous ne prendrons aucun risque:1", "start": 123, "end": 153, "words": "Nous ne prendrons aucun risque", "before": "ra fermée jusqu'au printemps. « ", "after": " », a déclaré lundi la maire, An" }
    },
    {
      "action": "speaker",
      "target": "quote",
      "anchor": { "key": "quote:nous ne prendrons aucun risque:2", "start": 734, "end": 764, "words": "Nous ne prendrons aucun risque", "before": "son bateau, la Marie-Jeanne.\n\n« ", "after": " », a répété l'élue mardi à la r" },
      "speaker": {
        "name": "Anne Le Gall",
        "mention": { "key": "mention:anne le gall:1", "start": 183, "end": 195, "words": "Anne Le Gall", "before": "ue », a déclaré lundi la maire, ", "after": ", devant une trentaine d'habitan" }
      }
    },
    {
      "action": "speaker",
      "target": "quote",
      "anchor": { "key": "quote:cela fait trois fois qu on nous promet une date:1", "start": 558, "end": 605, "words": "Cela fait trois fois qu'on nous promet une date", "before": " du Port, on n'y croit guère. « ", "after": " », soupire une habituée. Loïc T" },
      "speaker": {
        "name": "une habituée du Café du Port",
        "kind": "person"
      }
    },
    {
      "action": "note",
      "target": "quote",
      "anchor": { "key": "quote:cela fait trois fois qu on nous promet une date:1", "start": 558, "end": 605, "words": "Cela fait trois fois qu'on nous promet une date", "before": " du Port, on n'y croit guère. « ", "after": " », soupire une habituée. Loïc T" },
      "note": "Rappeler pour avoir son nom."
    },
    {
      "action": "kind",
      "target": "quote",
      "anchor": { "key": "quote:une livraison sans faute:1", "start": 490, "end": 514, "words": "une livraison sans faute", "before": " en 2019. Le directeur promet « ", "after": " ».\n\nAu Café du Port, on n'y cro" },
      "kind": "direct"
    },
    {
      "action": "borders",
      "target": "quote",
      "anchor": { "key": "quote:les pluies de novembre ont noyé les fondations:1", "start": 340, "end": 386, "words": "les pluies de novembre ont noyé les fondations", "before": "lon son directeur, Yves Morvan, ", "after": ". Sous sa marque, Ponts de l'Oue" },
      "to": { "start": 340, "end": 362, "words": "les pluies de novembre", "before": "lon son directeur, Yves Morvan, ", "after": " ont noyé les fondations. Sous s" }
    },
    {
      "action": "add",
      "target": "quote",
      "anchor": { "start": 536, "end": 554, "words": "on n'y croit guère", "before": "sans faute ».\n\nAu Café du Port, ", "after": ". « Cela fait trois fois qu'on n" },
      "kind": "indirect"
    },
    {
      "action": "reject",
      "target": "mention",
      "anchor": { "key": "mention:lundi:1", "start": 167, "end": 172, "words": "lundi", "before": "drons aucun risque », a déclaré ", "after": " la maire, Anne Le Gall, devant " }
    },
    {
      "action": "add",
      "target": "mention",
      "anchor": { "start": 354, "end": 362, "words": "novembre", "before": "eur, Yves Morvan, les pluies de ", "after": " ont noyé les fondations. Sous s" },
      "kind": "date"
    },
    {
      "action": "borders",
      "target": "mention",
      "anchor": { "key": "mention:18 h 30:1", "start": 841, "end": 848, "words": "18 h 30", "before": " recevra les riverains samedi à ", "after": ".\n" },
      "to": { "start": 832, "end": 848, "words": "samedi à 18 h 30", "before": ". Le Gall recevra les riverains ", "after": ".\n" }
    },
    {
      "action": "split",
      "target": "mention",
      "anchor": { "key": "mention:kervran:1", "start": 14, "end": 21, "words": "Kervran", "before": "Passerelle de ", "after": " : la réouverture est repoussée " }
    },
    {
      "action": "kind",
      "target": "entity",
      "anchor": { "key": "mention:marie jeanne:1", "start": 717, "end": 729, "words": "Marie-Jeanne", "before": "e à l'autre avec son bateau, la ", "after": ".\n\n« Nous ne prendrons aucun ris" },
      "kind": "work"
    },
    {
      "action": "rename",
      "target": "entity",
      "anchor": { "key": "mention:morvan:1", "start": 267, "end": 273, "words": "Morvan", "before": "chantier, confié à l'entreprise ", "after": ", a pris six semaines de retard." },
      "name": "Morvan et Fils"
    },
    {
      "action": "add",
      "target": "mention",
      "anchor": { "start": 404, "end": 420, "words": "Ponts de l'Ouest", "before": "les fondations. Sous sa marque, ", "after": ", la société avait déjà refait l" },
      "kind": "organization"
    },
    {
      "action": "merge",
      "target": "entity",
      "anchor": { "start": 404, "end": 420, "words": "Ponts de l'Ouest", "before": "les fondations. Sous sa marque, ", "after": ", la société avait déjà refait l" },
      "into": { "key": "mention:morvan:1", "start": 267, "end": 273, "words": "Morvan", "before": "chantier, confié à l'entreprise ", "after": ", a pris six semaines de retard." }
    }
  ]
} satisfies Corrections;
