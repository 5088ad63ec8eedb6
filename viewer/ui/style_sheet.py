"""The text of the window's style sheet; names in braces are filled in by the theme."""

STYLE = """
* { outline: none; }
QMainWindow, QDialog { background: {window}; color: {text}; }
QMainWindow::separator { width: 0; height: 0; }

QMenuBar { background: {window}; color: {text}; border-bottom: 1px solid {line}; padding: 1px 2px; }
QMenuBar::item { background: transparent; padding: 5px 9px; border-radius: 4px; }
QMenuBar::item:selected { background: {chip}; }
QMenu { background: {window}; color: {text}; border: 1px solid {edge}; padding: 4px; }
QMenu::item { padding: 5px 34px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: {selection}; color: {on_selection}; }
QMenu::item:disabled { color: {muted}; }
QMenu::separator { height: 1px; background: {line}; margin: 4px 6px; }
QMenu::icon { padding-left: 6px; }

#toolBar { background: {window}; border-bottom: 1px solid {line}; }
#resultLine { background: {sunken}; }
#timeStrip { background: {sunken}; border-bottom: 1px solid {line}; }
#sideBar, #sideBarPage { background: {window}; }
#statusBar { background: {window}; border-top: 1px solid {line}; }
#detailsPane { background: {window}; }
QSplitter::handle { background: {line}; }
QDialog QSplitter::handle { background: transparent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMessageBox QLabel#qt_msgbox_informativelabel { min-width: {message}px; }

QPushButton { background: {window}; color: {text}; border: 1px solid {edge}; border-radius: {radius}px;
    padding: 0 12px; min-height: 28sp; }
QPushButton:hover { background: {hover}; }
QPushButton:pressed { background: {chip}; }
QPushButton:focus { border: 1px solid {accent}; }
QPushButton:disabled { color: {muted}; background: {sunken}; border-color: {line}; }
QDialog QPushButton:default { border-color: {accent}; }
QPushButton[kind="primary"] { background: {accent}; color: {on_accent};
    border-color: {accent}; }
QPushButton[kind="primary"]:hover { background: {accent_hover};
    border-color: {accent_hover}; }
QPushButton[kind="primary"]:focus { border: 2px solid {text}; }
QPushButton[kind="primary"]:disabled { background: {chip}; color: {muted}; border-color: {chip}; }
QPushButton[kind="chip"] { background: {chip}; border: 1px solid {chip}; border-radius: 11px; padding: 0 9px;
    min-height: 20sp; max-height: 20sp; font-size: {type_note}px; }
QPushButton[kind="chip"]:hover { border-color: {edge}; background: {track}; }
QPushButton[kind="chip"]:focus { border-color: {accent}; }
QPushButton[kind="badge"] { color: {warn}; background: {warn_ground}; border: 1px solid {warn_ground};
    border-radius: 4px; padding: 0 8px; min-height: 20sp; max-height: 20sp; font-size: {type_note}px; }
QPushButton[kind="badge"]:hover, QPushButton[kind="badge"]:focus { border-color: {warn}; }
QPushButton[kind="more"] { padding: 0; min-width: 24sp; max-width: 24sp; }
QPushButton[kind="more"]::menu-indicator { image: none; width: 0; }
QPushButton[kind="small"] { padding: 0 10px; min-height: 22sp; max-height: 22sp; font-size: {type_note}px; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: {accent}; padding: 0;
    min-height: 18sp; font-size: {type_note}px; text-align: left; }
#historySentences QPushButton[kind="link"] { min-height: 14sp; max-height: 14sp; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border-color: {accent}; border-radius: 3px; }
QPushButton[kind="axis"] { background: {chip}; border: 1px solid transparent; color: {text}; padding: 0 8px;
    min-height: 14sp; max-height: 14sp; font-size: {type_small}px; border-radius: 7px; }
QPushButton[kind="axis"]:hover { border-color: {edge}; }
QPushButton[kind="axis"]:focus { border-color: {accent}; }
QPushButton[kind="flat"] { background: transparent; border: 1px solid transparent; color: {muted}; padding: 0 6px;
    min-height: 20sp; max-height: 20sp; font-size: {type_note}px; border-radius: 4px; }
QPushButton[kind="flat"]:hover, QPushButton[kind="flat"]:checked { background: {chip}; color: {text}; }
QPushButton[kind="flat"]:focus { border-color: {accent}; }

QLineEdit { background: {window}; color: {text}; border: 1px solid {field}; border-radius: {radius}px;
    padding: 0 8px; min-height: 26sp; selection-background-color: {selection};
    selection-color: {on_selection}; placeholder-text-color: {muted}; }
QLineEdit:focus { border: 1px solid {accent}; }
QCheckBox { border: 1px solid transparent; border-radius: 4px; padding: 2px 4px 2px 0; }
QCheckBox:focus { border-color: {accent}; }
QCheckBox::indicator, QListView::indicator { width: 14sp; height: 14sp; border: 1px solid {field}; border-radius: 3px;
    background: {window}; }
QCheckBox::indicator:checked, QListView::indicator:checked { border-color: {accent}; background: {accent};
    image: url("{tick}"); }
QListView:disabled, QListView::item:selected:disabled { color: {muted}; background: {sunken}; }
QCheckBox::indicator:disabled, QListView::indicator:disabled { border-color: {line}; background: {sunken}; }

#searchBox { background: {sunken}; border: 1px solid {field}; min-height: 28sp; padding: 0 10px; }
#searchBox:focus { border: 2px solid {accent}; padding: 0 9px; min-height: 26sp; }

#completionPopup { background: {window}; border: 1px solid {edge}; border-radius: {radius}px; }

QTableView, QTreeView, QListView, QPlainTextEdit { background: {window}; color: {text}; border: none;
    selection-background-color: {selection}; selection-color: {on_selection}; }
QPlainTextEdit:focus { border: 1px solid {accent}; }
QPlainTextEdit { border: 1px solid transparent; }
QDialog QTableView, QDialog QListView, QDialog QPlainTextEdit { border: 1px solid {line}; border-radius: 4px; }
QDialog QTableView:focus, QDialog QListView:focus, QDialog QPlainTextEdit:focus { border-color: {accent}; }
QTreeView::item { height: 24sp; border: none; }
QTreeView::item:selected { background: {selection}; color: {on_selection}; }
QListView::item { padding: 4px 8px; }
#viewsList::item { padding: 4px 0; }
QListView::item:selected { background: {selection}; color: {on_selection}; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView::item { padding: 0 7px; }
QTableView::item:selected { background: {selection}; color: {on_selection}; }
QHeaderView { background: {header}; border: none; }
QHeaderView::section { background: {header}; color: {muted}; border: none; border-bottom: 1px solid {line};
    padding: 0 10px; font-size: {type_note}px; font-weight: 600; }
QHeaderView::section:hover { color: {text}; }

QTabBar { background: {window}; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: {muted}; padding: 0 12px; min-height: 34sp; border: none;
    border-bottom: 2px solid transparent; margin: 0 1px; }
QTabBar::tab:hover { color: {text}; }
QTabBar::tab:selected { color: {text}; border-bottom: 2px solid {accent}; font-weight: 600; }
QTabBar::tab:focus { background: {chip}; }
#tabLine { background: {line}; }

#noteStrip { background: {window}; border-bottom: 1px solid {line}; }
#noteEditor { background: {sunken}; border: 1px solid {line}; border-radius: 5px; }
#noteEditor:focus { border-color: {accent}; background: {window}; }

#sourceScroll, #sourcePage { background: {window}; }
#historyView, #historyPage, #historyScroll { background: {window}; }
#historyView { border-top: 1px solid {line}; }
#historySentences { background: {window}; }
#descriptionBox { background: {sunken}; border-radius: 8px; }
#noticeBar { background: {selection_idle}; border-top: 1px solid {line}; }
#noticeBar[tone="problem"] { background: {warn_ground}; }
#questionBar, #welcomeBar { background: {sunken}; border-top: 1px solid {line}; }
#noticeBar QLabel { color: {text}; }
#guideText { background: {window}; color: {text}; border: 1px solid transparent; border-left-color: {line};
    selection-background-color: {selection}; selection-color: {on_selection}; }
#guideText:focus { border-color: {accent}; }
#dropOverlay { background: {veil}; border: 2px dashed {accent}; border-radius: 12px; }
#commandPalette { background: {window}; border: 1px solid {edge}; border-radius: 10px; }

QLabel[role="muted"] { color: {muted}; }
QLabel[role="note"] { color: {muted}; font-size: {type_note}px; }
QLabel[role="change"] { color: {accent}; font-size: {type_note}px; }
QLabel[role="warn"] { color: {warn}; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="title"] { font-size: {type_title}px; font-weight: 600; }
QLabel[role="section"] { color: {muted}; font-size: {type_small}px; font-weight: 600; }
QLabel[role="axis"] { color: {muted}; font-size: {type_small}px; }
QLabel[role="badge"] { color: {warn}; background: {warn_ground}; border-radius: 4px; padding: 2px 8px;
    font-size: {type_note}px; }
QLabel[role="status"] { color: {muted}; font-size: {type_note}px; }

QProgressBar { background: {track}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: {accent}; border-radius: 3px; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: {scroll}; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: {muted}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: {header}; color: {text}; border: 1px solid {edge}; padding: 4px 6px; }
"""
