from pydantic import BaseModel, Field


class BaseSettingsModel(BaseModel):
    class Config:
        underscore_attrs_are_private = True
        allow_population_by_field_name = True


SettingsField = Field
